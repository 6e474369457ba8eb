package org.gongkai.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that greets and answers to recipients as told, and counts who comes. */
public final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final String greeting;
  private final String answerToRecipient;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Starts the server.
   *
   * @param greeting the first line; without {@code 220} it hangs up after it, and empty it hangs up
   *     at once
   */
  public ScriptedSmtp(int port, String greeting, String answerToRecipient) {
    this.greeting = greeting;
    this.answerToRecipient = answerToRecipient;
    try {
      this.socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** How many connections there were. */
  public int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        connections.incrementAndGet();
        converse(client);
      } catch (IOException e) {
        // the client hung up, or the test has ended
        continue;
      }
    }
  }

  private void converse(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    if (greeting.isEmpty()) {
      return;
    }
    say(out, greeting);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String line = greeting.startsWith("220") ? in.readLine() : null;
    while (line != null && !line.startsWith("QUIT")) {
      say(out, line.startsWith("RCPT") ? answerToRecipient : "250 well");
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
