package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.DeliveryQueue.Claim;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.NewMessage;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class DeliveryTest {

  private static final String UNIT = "140400-MZJ";
  private static final String OFFICE = "office@mzj.changzhi.example";

  @Inject Suite suite;
  @Inject Postbox postbox;
  @Inject DeliveryWorker worker;
  @Inject DeliverySteps steps;

  @BeforeEach
  void begin() {
    suite.reset();
    MailServer.empty();
    suite.unit(UNIT, "长治市民政局", null, "140400");
  }

  @AfterEach
  void end() {
    suite.reset();
  }

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
  void a_reminder_of_a_task_that_has_closed_meanwhile_is_not_sent_but_its_end_is() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot task = openTask();
    remind(task, 1);
    TaskSnapshot closed = Suite.inState(task, "CLOSED");
    suite.tasks(closed);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                postbox.tell(
                    List.of(
                        new TaskChange(
                            Optional.of(MessageKind.TASK_CLOSED), closed, Optional.empty()))));
    // When
    worker.drain();
    // Then
    assertEquals(List.of("【办结】“扶贫项目信息”已办结"), subjects());
    assertEquals(
        List.of("TASK_ENDED"),
        suite.texts("SELECT outcome FROM delivery WHERE state = 'CANCELLED'"));
  }

  @Test
  void a_reminder_of_a_deadline_that_has_moved_meanwhile_is_not_sent() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot task = openTask();
    remind(task, 1);
    suite.tasks(Suite.dueOn(task, "2026-10-30"));
    // When
    worker.drain();
    // Then
    assertEquals(List.of(), subjects());
    assertEquals(
        List.of("DEADLINE_MOVED"),
        suite.texts("SELECT outcome FROM delivery WHERE state = 'CANCELLED'"));
  }

  @Test
  void a_reminder_of_a_task_that_another_unit_has_got_meanwhile_is_not_sent() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot task = openTask();
    remind(task, 1);
    suite.tasks(Suite.reassigned(task, "140400-RSJ"));
    // When
    worker.drain();
    // Then
    assertEquals(List.of(), subjects());
    assertEquals(
        List.of("TASK_REASSIGNED"),
        suite.texts("SELECT outcome FROM delivery WHERE state = 'CANCELLED'"));
  }

  @Test
  void each_delivery_is_sent_once_when_four_workers_run_at_once() throws Exception {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot[] tasks =
        IntStream.range(0, 200).mapToObj(i -> task()).toArray(TaskSnapshot[]::new);
    suite.tasks(tasks);
    Arrays.stream(tasks).forEach(task -> remind(task, 3));
    // When
    int sent = inFourThreads(worker::drain);
    // Then
    assertEquals(200, sent);
    assertEquals(200, MailServer.mails().size());
    assertEquals(200, messageIds().size());
    assertEquals(200, suite.count("SELECT sum(attempts) FROM delivery"));
    assertEquals(200, events("delivery.succeeded"));
  }

  @Test
  void what_a_dead_replica_had_claimed_is_sent_when_its_lease_has_run_out() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    remind(openTask(), 3);
    Claim lost = steps.claim();
    assertEquals(0, worker.drain(), "claimed by another");
    suite.execute("UPDATE delivery SET next_attempt_at = next_attempt_at - interval '61 seconds'");
    // When
    int sent = worker.drain();
    Map<Parcel, Outcome> late = new HashMap<>();
    late.put(lost.parcels().get(0), new Outcome.Failed(true, "a replica that came back"));
    steps.settle(late);
    // Then
    assertEquals(1, sent);
    assertEquals(List.of("SENT"), suite.texts("SELECT state FROM delivery"));
    assertEquals(0, events("delivery.failed"));
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

  private static TaskSnapshot task() {
    return Suite.task(UNIT, "2026-09-24");
  }

  private TaskSnapshot openTask() {
    TaskSnapshot task = task();
    suite.tasks(task);
    return task;
  }

  private void remind(TaskSnapshot task, int workingDaysLeft) {
    post(task, workingDaysLeft, task.title());
  }

  private void post(TaskSnapshot task, int workingDaysLeft, String title) {
    NewMessage message =
        new NewMessage(
            Ids.next(),
            task.unit(),
            MessageKind.REMINDER,
            "T" + -workingDaysLeft + "/" + task.deadlineRevision(),
            task.id(),
            task.kind(),
            task.itemCode(),
            title,
            task.jurisdiction(),
            task.unit(),
            task.period(),
            task.dueOn(),
            false,
            task.deadlineRevision(),
            workingDaysLeft,
            null);
    QuarkusTransaction.requiringNew().run(() -> postbox.post(List.of(message)));
  }

  private int events(String type) {
    return suite.count(
        "SELECT count(*) FROM outbox_event o JOIN delivery d ON o.aggregate_id = d.id::text"
            + " WHERE o.type = 'org.gongkai.notification."
            + type
            + ".v1'");
  }

  private static List<String> subjects() {
    return MailServer.mails().stream()
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static Set<String> messageIds() throws Exception {
    Set<String> ids = new HashSet<>();
    for (MimeMessage mail : MailServer.mails()) {
      ids.add(mail.getMessageID());
    }
    return ids;
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

  private static int inFourThreads(Callable<Integer> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      int sum = 0;
      for (Future<Integer> result : threads.invokeAll(List.of(work, work, work, work))) {
        sum += result.get();
      }
      return sum;
    } finally {
      threads.shutdown();
      assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }
  }
}
