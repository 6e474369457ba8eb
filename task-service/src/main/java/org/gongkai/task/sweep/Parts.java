package org.gongkai.task.sweep;

/** Lets the parts of a tick run independently of each other. */
public final class Parts {

  private Parts() {}

  /**
   * Runs each part in turn, whether or not the one before it failed.
   *
   * @throws RuntimeException when all have run, the first failure, with the others suppressed; the
   *     scheduler logs it, and the next tick tries again
   */
  public static void run(Runnable... parts) {
    RuntimeException first = null;
    for (Runnable part : parts) {
      try {
        part.run();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
