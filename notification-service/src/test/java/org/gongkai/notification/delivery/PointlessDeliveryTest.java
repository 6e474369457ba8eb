package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What has become pointless before it was sent is not sent. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class PointlessDeliveryTest extends DeliveryScene {

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
  void a_reminder_of_a_task_whose_report_was_handed_in_meanwhile_is_not_sent() {
    // Given
    suite.recipient(UNIT, OFFICE, "zh-CN");
    TaskSnapshot task = openTask();
    remind(task, 1);
    suite.tasks(Suite.inState(task, "SUBMITTED"));
    // When
    worker.drain();
    // Then
    assertEquals(List.of(), subjects());
    assertEquals(
        List.of("NOTHING_TO_DO"),
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
}
