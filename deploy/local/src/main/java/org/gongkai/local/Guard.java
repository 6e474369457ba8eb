package org.gongkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a process that does not notice by itself when this JVM is gone.
 *
 * <p>A small shell waits on a pipe that only this JVM holds open. When the JVM ends, by itself or
 * by {@code kill -9}, the kernel closes the pipe and the shell does its work. No shutdown hook is
 * needed, and nothing is left behind.
 */
final class Guard implements AutoCloseable {

  /**
   * Deaf to the signals of a terminal, which go to the whole process group: the guard outlives its
   * JVM.
   */
  private static final String WAIT =
      """
      trap '' HUP INT TERM
      while read -r _; do :; done
      """;

  /** Asks; after 20 s of patience sends the signal that cannot be refused. */
  private static final String END_CHILD =
      """
      kill -TERM "$1" || exit 0
      for second in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19; do
        kill -0 "$1" || exit 0
        sleep 1
      done
      kill -KILL "$1"
      """;

  /**
   * Looks for the daemon for some seconds, for it may be on its way up; leaves when it has seen it
   * go.
   */
  private static final String END_DAEMON =
      """
      seen=
      for second in 0 1 2 3 4 5 6 7 8 9; do
        if read -r pid <"$1"; then
          kill -INT "$pid" && seen=yes
        elif [ -n "$seen" ] || [ "$second" = 3 ]; then
          exit 0
        fi
        sleep 1
      done
      """;

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  /** Watches over a child of this JVM until it ends. */
  static void over(Process child) {
    Guard guard = start(WAIT + END_CHILD, Long.toString(child.pid()));
    child.onExit().thenRun(guard::close);
  }

  /**
   * Watches over a daemon until the guard is closed; best before the daemon is started.
   *
   * @param pidFile the file whose first line is its process id, there as long as it runs
   */
  static Guard overDaemon(Path pidFile) {
    return start(WAIT + END_DAEMON, pidFile.toString());
  }

  private static Guard start(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "guard"));
    command.addAll(List.of(arguments));
    try {
      return new Guard(
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a guard", e);
    }
  }

  /** The guard's own process id. */
  long pid() {
    return shell.pid();
  }

  /** Stops watching; the guarded process lives on. */
  @Override
  public void close() {
    shell.destroyForcibly();
  }
}
