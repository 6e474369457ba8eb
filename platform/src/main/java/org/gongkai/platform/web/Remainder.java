package org.gongkai.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is still on its way of a body that was refused.
 *
 * <p>It is read and thrown away for a while: a connection that is closed with unread bytes is
 * reset, and a client that is still sending would never see the answer (RFC 9112, 9.6). Memory does
 * not grow with it; who sends more than {@link #MOST_BYTES} or longer than {@link #MOST_MILLIS} is
 * cut off.
 */
final class Remainder {

  static final long MOST_BYTES = 64L << 20;
  static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private static final int CHUNK = 8192;

  private Remainder() {}

  /** Throws away what follows, then closes the connection. Returns at once. */
  static void discard(RoutingContext event) {
    HttpServerRequest request = event.request();
    AtomicLong read = new AtomicLong();
    long timer = event.vertx().setTimer(MOST_MILLIS, late -> cutOff(request));
    request.exceptionHandler(gone -> event.vertx().cancelTimer(timer));
    request.endHandler(
        complete -> {
          event.vertx().cancelTimer(timer);
          cutOff(request);
        });
    request.handler(
        chunk -> {
          if (read.addAndGet(chunk.length()) > MOST_BYTES) {
            event.vertx().cancelTimer(timer);
            cutOff(request);
          }
        });
    request.resume();
  }

  /** Throws away what follows, on the thread that reads the body. */
  static void discard(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = MOST_BYTES;
    int count = body.read(chunk);
    while (count >= 0 && left > 0) {
      left -= count;
      count = body.read(chunk);
    }
  }

  private static void cutOff(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }
}
