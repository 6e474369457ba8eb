package org.gongkai.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class WordingTest {

  @Inject Wording wording;

  @Test
  void today_is_said_of_today() {
    assertEquals(
        new Bilingual("【今日截止】“月报”应于今日（2026-09-24）完成", "[Due today] “月报” is due today, 2026-09-24"),
        onTheDay("2026-09-24", "2026-09-24"));
  }

  @Test
  void a_deadline_on_a_day_off_is_named_with_its_date_and_weekday_on_the_working_day_before() {
    assertEquals(
        new Bilingual(
            "【即将截止】“月报”截止日为 2026-09-27（星期日），此前已无其他工作日",
            "[Due Sunday] “月报” is due on Sunday, 2026-09-27; no other working day is left before"),
        onTheDay("2026-09-27", "2026-09-24"));
  }

  @Test
  void a_reminder_that_comes_after_the_deadline_says_so() {
    assertEquals(
        new Bilingual(
            "【已过截止日】“月报”应于 2026-09-24（星期四）前完成", "[Past due] “月报” was due on Thursday, 2026-09-24"),
        onTheDay("2026-09-24", "2026-09-28"));
  }

  @Test
  void a_resolved_dispute_names_the_unit_that_has_the_task_now() {
    assertEquals(
        new Bilingual(
            "【异议处理】“月报”的异议已处理，由 长治市民政局 承办：属民政职责",
            "[Dispute resolved] the dispute about “月报” is resolved, the task is with 长治市民政局: 属民政职责"),
        wording.of(
            new Notice(
                MessageKind.TASK_DISPUTE_RESOLVED,
                LocalDate.parse("2026-09-24"),
                "月报",
                null,
                null,
                "长治市民政局",
                "属民政职责")));
  }

  private Bilingual onTheDay(String dueOn, String toldOn) {
    return wording.of(
        new Notice(
            MessageKind.REMINDER,
            LocalDate.parse(toldOn),
            "月报",
            LocalDate.parse(dueOn),
            0,
            "长治市民政局",
            null));
  }
}
