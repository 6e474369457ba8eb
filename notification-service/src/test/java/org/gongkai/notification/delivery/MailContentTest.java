package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What a mail says, to whom, and from whom. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class MailContentTest extends DeliveryScene {

  @Test
  void a_message_is_mailed_to_every_active_recipient_of_the_unit_in_chinese_beside_english()
      throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    suite.recipient(UNIT, "duty@mzj.changzhi.example", "en");
    UUID silent = suite.recipient(UNIT, "old@mzj.changzhi.example", "zh-CN");
    suite.execute("UPDATE recipient SET active = false WHERE id = ?", silent);
    remind(openTask(), 3);
    // When
    worker.drain();
    // Then
    Map<String, MimeMessage> mails = byAddress();
    assertEquals(2, mails.size());
    assertEquals("【提醒】“扶贫项目信息”距截止还有 3 个工作日，截止日 2026-09-24", mails.get(OFFICE).getSubject());
    assertTrue(
        mails.get("duty@mzj.changzhi.example").getSubject().startsWith("[Reminder] “扶贫项目信息”"));
    String body = body(mails.get(OFFICE));
    assertTrue(
        body.indexOf("长治市民政局（办公室）") < body.indexOf("is due in 3 working day(s)"), () -> body);
    assertEquals(2, suite.count("SELECT count(*) FROM delivery WHERE state = 'SENT'"));
  }

  @Test
  void the_message_id_of_a_mail_is_its_delivery() throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    remind(openTask(), 3);
    // When
    worker.drain();
    // Then
    String id = suite.texts("SELECT id::text FROM delivery").get(0);
    assertEquals("<" + id + "@gongkai.example>", MailServer.mails().get(0).getMessageID());
  }

  @Test
  void a_mail_names_its_sender_and_has_the_same_words_as_plain_text_and_as_html() throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    remind(openTask(), 3);
    // When
    worker.drain();
    // Then
    MimeMessage mail = MailServer.mails().get(0);
    InternetAddress sender = (InternetAddress) mail.getFrom()[0];
    assertEquals("公开系统", sender.getPersonal());
    assertEquals("noreply@gongkai.example", sender.getAddress());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
    Multipart alternatives = (Multipart) mail.getContent();
    assertTrue(mail.isMimeType("multipart/alternative"), mail::toString);
    assertTrue(alternatives.getBodyPart(0).isMimeType("text/plain; charset=UTF-8"));
    assertTrue(alternatives.getBodyPart(1).isMimeType("text/html; charset=UTF-8"));
  }

  @Test
  void a_title_with_line_breaks_adds_no_header_to_the_mail() throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot task = openTask();
    post(task, 1, "月报\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>");
    // When
    worker.drain();
    // Then
    MimeMessage mail = MailServer.mails().get(0);
    assertNull(mail.getHeader("Bcc"));
    assertEquals(1, MailServer.mails().size());
    assertTrue(body(mail).contains("&lt;script&gt;"), "HTML is escaped");
  }

  private static Map<String, MimeMessage> byAddress() {
    return MailServer.mails().stream()
        .collect(
            Collectors.toMap(
                mail -> {
                  try {
                    return mail.getAllRecipients()[0].toString();
                  } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                  }
                },
                mail -> mail));
  }

  /** All parts of a mail as text, decoded. */
  private static String body(MimeMessage mail) throws Exception {
    return text(mail.getContent());
  }

  private static String text(Object content) throws Exception {
    if (content instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(text(parts.getBodyPart(i).getContent())).append('\n');
      }
      return all.toString();
    }
    return content.toString();
  }
}
