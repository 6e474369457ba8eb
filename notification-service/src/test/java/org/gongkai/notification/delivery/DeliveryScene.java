package org.gongkai.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.NewMessage;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A unit with tasks, messages about them, and the mail server that they go to. */
abstract class DeliveryScene {

  static final String UNIT = "140400-MZJ";
  static final String OFFICE = "office@mzj.changzhi.example";

  @Inject Suite suite;
  @Inject Postbox postbox;
  @Inject DeliveryWorker worker;

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

  static TaskSnapshot task() {
    return Suite.task(UNIT, "2026-09-24");
  }

  TaskSnapshot openTask() {
    TaskSnapshot task = task();
    suite.tasks(task);
    return task;
  }

  void remind(TaskSnapshot task, int workingDaysLeft) {
    post(task, workingDaysLeft, task.title());
  }

  void post(TaskSnapshot task, int workingDaysLeft, String title) {
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
}
