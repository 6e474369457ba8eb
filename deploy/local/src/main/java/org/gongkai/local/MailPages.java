package org.gongkai.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mails over HTTP, the newest 200.
 *
 * <ul>
 *   <li>{@code GET /} a page for people
 *   <li>{@code GET /messages} JSON; {@code ?to=<address>} for one recipient
 *   <li>{@code GET /messages/<id>} one mail as JSON
 * </ul>
 */
final class MailPages implements AutoCloseable {

  private static final int NEWEST = 200;
  private static final String MESSAGES = "/messages";

  private final LocalMail mail;
  private final HttpServer server;
  private final ObjectMapper json = new ObjectMapper();

  private MailPages(LocalMail mail, HttpServer server) {
    this.mail = mail;
    this.server = server;
  }

  static MailPages start(LocalMail mail, int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      MailPages pages = new MailPages(mail, server);
      server.createContext("/", pages::answer);
      server.start();
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException("mails cannot be shown on port " + port, e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/")) {
      send(exchange, 200, "text/html", page(mail.mails()));
    } else if (path.equals(MESSAGES)) {
      send(
          exchange,
          200,
          "application/json",
          json.writeValueAsString(found(exchange.getRequestURI().getQuery())));
    } else {
      List<Mail> one =
          mail.mails().stream().filter(m -> path.equals(MESSAGES + "/" + m.id())).toList();
      send(
          exchange,
          one.isEmpty() ? 404 : 200,
          "application/json",
          one.isEmpty() ? "{}" : json.writeValueAsString(one.get(0)));
    }
  }

  private List<Mail> found(String query) {
    return mail.mails().stream()
        .filter(m -> query == null || query.equals("to=" + m.to()))
        .limit(NEWEST)
        .toList();
  }

  private static String page(List<Mail> mails) {
    String rows =
        mails.stream()
            .limit(NEWEST)
            .map(
                m ->
                    """
                    <details><summary>%s · <b>%s</b> · %s</summary><pre>%s</pre></details>
                    """
                        .formatted(
                            escaped(m.receivedAt()),
                            escaped(m.subject()),
                            escaped(m.to()),
                            escaped(m.text())))
            .collect(Collectors.joining());
    return """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>邮件 Mail</title>
        <style>body{font-family:sans-serif;max-width:60em;margin:2em auto}details{padding:.5em;border-top:1px solid #ccc}
        pre{white-space:pre-wrap}</style>
        <h1>邮件 Mail</h1><p>%d · <a href="/messages">JSON</a></p>%s</html>
        """
        .formatted(mails.size(), rows);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
