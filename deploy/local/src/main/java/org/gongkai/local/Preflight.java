package org.gongkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What must hold before anything is started; each failure is one line that says what to do. */
final class Preflight {

  static final long NEEDED_BYTES = 1_000_000_000L;

  /** A stack that was killed a moment ago needs some seconds to let go of its ports. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Preflight() {}

  /**
   * Makes the directory writable for us alone, or says why not.
   *
   * @return what keeps others out for as long as it is reachable: a lock that is collected is given
   *     back
   */
  static FileLock claim(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new StartFailure(
            "the suite runs already from this checkout 已在运行; end it first (Ctrl-C where it runs)");
      }
      return lock;
    } catch (java.nio.file.AccessDeniedException e) {
      throw new StartFailure("cannot write " + e.getFile() + "; it belongs to another user");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in " + directory, e);
    }
  }

  /**
   * There must be room for programs, data and logs.
   *
   * @param needed in bytes
   */
  static void diskSpace(Path directory, long needed) {
    try {
      long free = Files.getFileStore(directory).getUsableSpace();
      if (free < needed) {
        throw new StartFailure(
            "the disk is nearly full 磁盘空间不足: %d MB free in %s, %d MB needed"
                .formatted(free / 1_000_000, directory, needed / 1_000_000));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the disk of " + directory, e);
    }
  }

  /** Nobody else may listen where we want to. */
  static void ports(Addresses addresses) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Part part : Part.values()) {
      int port = addresses.port(part);
      while (!Ports.isFree(port)) {
        if (System.nanoTime() > deadline) {
          throw new StartFailure(
              "port %d for %s is taken 端口被占用; free it or choose another: --port-%s=N"
                  .formatted(port, part.label(), part.key()));
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  /** What is to be started must have been built. */
  static void built(Layout layout) {
    Part.services().map(layout::application).forEach(Preflight::present);
    present(layout.keycloakDistribution());
  }

  private static void present(Path file) {
    if (Files.notExists(file)) {
      throw new StartFailure(
          "not built: " + file + "; run deploy/up, which builds what is missing");
    }
  }
}
