package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests run a tick when they want it. */
@ApplicationScoped
public class Openings {

  private final OpeningSweep sweep;

  Openings(OpeningSweep sweep) {
    this.sweep = sweep;
  }

  public void run() {
    sweep.tick();
  }
}
