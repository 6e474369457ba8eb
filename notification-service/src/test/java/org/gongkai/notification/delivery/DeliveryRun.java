package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets the tests of other features send what is due; in tests nothing is sent by itself. */
@ApplicationScoped
public class DeliveryRun {

  private final DeliveryWorker worker;

  DeliveryRun(DeliveryWorker worker) {
    this.worker = worker;
  }

  /** Sends until nothing is due. */
  public int sendAll() {
    return worker.drain();
  }
}
