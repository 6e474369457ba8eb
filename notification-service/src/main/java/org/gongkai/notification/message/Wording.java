package org.gongkai.notification.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a notice into words, the same in the inbox and as the subject of e-mails. */
@ApplicationScoped
public class Wording {

  /** One line in Chinese and in English. */
  public Bilingual of(Notice notice) {
    return new Bilingual(
        line(MessageBundles.get(Texts.class), notice),
        line(MessageBundles.get(Texts.class, Localized.Literal.of("en")), notice));
  }

  private static String line(Texts texts, Notice notice) {
    String title = notice.title();
    String reason = notice.reason();
    return switch (notice.kind()) {
      case REMINDER -> reminder(texts, notice);
      case TASK_OPENED -> texts.opened(title, notice.dueOn());
      case TASK_RETURNED -> texts.returned(title, reason);
      case TASK_REASSIGNED -> texts.reassigned(title, notice.taskUnitName(), reason);
      case TASK_DISPUTED -> texts.disputed(title, notice.taskUnitName(), reason);
      case TASK_DISPUTE_RESOLVED -> texts.disputeResolved(title, reason);
      case TASK_EXTENDED -> texts.extended(title, notice.dueOn(), reason);
      case TASK_SUSPENDED -> texts.suspended(title, reason);
      case TASK_RESUMED -> texts.resumed(title, notice.dueOn());
      case TASK_RESCHEDULED -> texts.rescheduled(title, notice.dueOn(), reason);
      case TASK_OVERDUE -> texts.overdue(title, notice.dueOn());
      case TASK_CLOSED -> texts.closed(title);
      case TASK_CANCELLED -> texts.cancelled(title, reason);
    };
  }

  private static String reminder(Texts texts, Notice notice) {
    int left = notice.workingDaysLeft();
    if (left > 0) {
      return texts.dueIn(notice.title(), left, notice.dueOn());
    }
    return left == 0
        ? texts.dueToday(notice.title(), notice.dueOn())
        : texts.lateBy(notice.title(), -left, notice.dueOn());
  }
}
