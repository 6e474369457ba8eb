package org.gongkai.platform.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The simplest of HTTP clients: it writes the whole request before it reads a byte of the answer.
 * To such a client a server that closes its connection too early does not answer at all.
 */
public final class PlainSocket {

  /** How a body's length is told. */
  public enum Length {
    /** By {@code Content-Length}. */
    DECLARED,
    /** Not at all: the body comes in chunks. */
    CHUNKED
  }

  private static final int PIECE = 64 * 1024;
  private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(60);

  private PlainSocket() {}

  /** Sends a request on a connection of its own; the answer as it came, status line first. */
  public static String send(
      URI server,
      String method,
      String path,
      Map<String, String> headers,
      byte[] body,
      Length length)
      throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), PIECE);
      out.write(bytes(method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()));
      out.write(bytes("\r\nConnection: close\r\n"));
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.write(bytes(header.getKey() + ": " + header.getValue() + "\r\n"));
      }
      if (length == Length.DECLARED) {
        out.write(bytes("Content-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
      } else {
        out.write(bytes("Transfer-Encoding: chunked\r\n\r\n"));
        writeChunks(out, body);
      }
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void writeChunks(OutputStream out, byte[] body) throws IOException {
    for (int from = 0; from < body.length; from += PIECE) {
      byte[] piece = Arrays.copyOfRange(body, from, Math.min(body.length, from + PIECE));
      out.write(bytes(Integer.toHexString(piece.length) + "\r\n"));
      out.write(piece);
      out.write(bytes("\r\n"));
    }
    out.write(bytes("0\r\n\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
