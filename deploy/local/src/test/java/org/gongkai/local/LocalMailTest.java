package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class LocalMailTest {

  @Test
  void a_mail_sent_over_smtp_is_read_over_http() throws Exception {
    // Given
    try (LocalMail mail = LocalMail.start(0, 0)) {
      ServerSetup smtp = new ServerSetup(mail.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP);
      GreenMailUtil.sendTextEmail(
          "mzj@gongkai.example", "no-reply@gongkai.example", "催办", "<b>尚余三个工作日</b>", smtp);
      GreenMailUtil.sendTextEmail(
          "nw@gongkai.example", "no-reply@gongkai.example", "other", "text", smtp);

      // When
      JsonNode list =
          new ObjectMapper().readTree(get(mail, "/messages?to=mzj@gongkai.example").body());
      JsonNode one =
          new ObjectMapper().readTree(get(mail, "/messages/" + list.at("/0/id").asText()).body());
      String page = get(mail, "/").body();

      // Then
      assertEquals(1, list.size());
      assertEquals("催办", one.get("subject").asText());
      assertEquals("<b>尚余三个工作日</b>", one.get("text").asText().strip());
      assertTrue(page.contains("&lt;b&gt;尚余三个工作日"), "mails are shown as text, not run as HTML");
      assertEquals(404, get(mail, "/messages/nothing").statusCode());
    }
  }

  private static HttpResponse<String> get(LocalMail mail, String path) throws Exception {
    URI address = URI.create("http://localhost:" + mail.httpPort() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
