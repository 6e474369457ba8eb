package org.gongkai.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports of the loopback address. */
final class Ports {

  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  /** Begins anywhere, so that stacks that start at the same time do not try the same ports. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private Ports() {}

  /** The wanted port, or a free one for 0. */
  static int orFree(int wanted) {
    return wanted == 0 ? free() : wanted;
  }

  /**
   * A port that is free at this moment, and that this process does not give again soon.
   *
   * <p>Not one of those that the system gives to outgoing connections (from 32768 on Linux, from
   * 49152 elsewhere): such a port could be taken between this answer and its use.
   */
  static int free() {
    for (int attempt = 0; attempt < COUNT; attempt++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port from " + FIRST + " to " + (FIRST + COUNT));
  }

  /** Whether nobody listens on the port. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
