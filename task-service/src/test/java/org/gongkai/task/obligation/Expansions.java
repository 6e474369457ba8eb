package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests run a tick when they want it. */
@ApplicationScoped
public class Expansions {

  private final ExpansionWorker worker;

  Expansions(ExpansionWorker worker) {
    this.worker = worker;
  }

  public void run() {
    worker.tick();
  }
}
