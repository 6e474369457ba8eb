package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests run a tick when they want it. */
@ApplicationScoped
public class Sweeps {

  private final TaskSweep sweep;

  Sweeps(TaskSweep sweep) {
    this.sweep = sweep;
  }

  public void run() {
    sweep.tick();
  }
}
