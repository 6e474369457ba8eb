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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that greets and answers to commands as told, and counts who comes. */
public final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final String greeting;
  private final Map<String, String> answers;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Starts the server.
   *
   * @param greeting the first line; without {@code 220} it hangs up after it, and empty it hangs up
   *     at once
   */
  public ScriptedSmtp(int port, String greeting, String answerToRecipient) {
    this(port, greeting, Map.of("RCPT", answerToRecipient));
  }

  /**
   * Starts the server.
   *
   * @param port where; 0 for any
   * @param answers what it answers to these commands; empty to hang up instead; to all others yes
   */
  public ScriptedSmtp(int port, String greeting, Map<String, String> answers) {
    this.greeting = greeting;
    this.answers = Map.copyOf(answers);
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

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
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
      String answer = answers.getOrDefault(line.split(" ", 2)[0], "250 well");
      if (answer.isEmpty()) {
        return;
      }
      say(out, answer);
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
