package org.gongkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends a process that does not notice by itself when this JVM is gone.
 *
 * <p>A small shell waits on a pipe that only this JVM holds open. When the JVM ends, by itself or
 * by {@code kill -9}, the kernel closes the pipe and the shell sends the signal. No shutdown hook
 * is needed, and nothing is left behind.
 */
final class Guard implements AutoCloseable {

  /**
   * Deaf to the signals of a terminal, which go to the whole process group: the guard outlives its
   * JVM.
   */
  private static final String WAIT_THEN_SIGNAL =
      "trap '' HUP INT TERM; while read -r _; do :; done; kill -\"$1\" \"$2\" 2>/dev/null";

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  /**
   * Watches over a process of this machine.
   *
   * @param pid the process to end with this JVM
   * @param signal its name without {@code SIG}, for example {@code INT}
   */
  static Guard over(long pid, String signal) {
    List<String> command =
        List.of("sh", "-c", WAIT_THEN_SIGNAL, "guard", signal, Long.toString(pid));
    try {
      return new Guard(
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot guard process " + pid, e);
    }
  }

  /** Stops watching; the process lives on. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
