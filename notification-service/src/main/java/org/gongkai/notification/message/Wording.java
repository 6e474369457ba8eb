package org.gongkai.notification.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Puts a notice into words, the same in the inbox and as the subject of e-mails. */
@ApplicationScoped
public class Wording {

  /** One line in Chinese and in English. */
  public Bilingual of(Notice notice) {
    return new Bilingual(
        line(MessageBundles.get(Texts.class), Locale.SIMPLIFIED_CHINESE, notice),
        line(MessageBundles.get(Texts.class, Localized.Literal.of("en")), Locale.ENGLISH, notice));
  }

  private static String line(Texts texts, Locale language, Notice notice) {
    String title = notice.title();
    String reason = notice.reason();
    return switch (notice.kind()) {
      case REMINDER -> reminder(texts, language, notice);
      case TASK_OPENED -> texts.opened(title, notice.dueOn());
      case TASK_RETURNED -> texts.returned(title, reason);
      case TASK_REASSIGNED -> texts.reassigned(title, notice.taskUnitName(), reason);
      case TASK_DISPUTED -> texts.disputed(title, notice.taskUnitName(), reason);
      case TASK_DISPUTE_RESOLVED -> texts.disputeResolved(title, notice.taskUnitName(), reason);
      case TASK_EXTENDED -> texts.extended(title, notice.dueOn(), reason);
      case TASK_SUSPENDED -> texts.suspended(title, reason);
      case TASK_RESUMED -> texts.resumed(title, notice.dueOn());
      case TASK_RESCHEDULED -> texts.rescheduled(title, notice.dueOn(), reason);
      case TASK_OVERDUE -> texts.overdue(title, notice.dueOn());
      case TASK_CLOSED -> texts.closed(title);
      case TASK_CANCELLED -> texts.cancelled(title, reason);
    };
  }

  private static String reminder(Texts texts, Locale language, Notice notice) {
    int left = notice.workingDaysLeft();
    if (left > 0) {
      return texts.dueIn(notice.title(), left, notice.dueOn());
    }
    return left == 0
        ? lastWorkingDay(texts, language, notice)
        : texts.lateBy(notice.title(), -left, notice.dueOn());
  }

  /**
   * A deadline on a day off is reminded of on the working day before it, and a reminder that was
   * missed comes later: "today" is said only of today.
   */
  private static String lastWorkingDay(Texts texts, Locale language, Notice notice) {
    LocalDate due = notice.dueOn();
    if (due.equals(notice.toldOn())) {
      return texts.dueToday(notice.title(), due);
    }
    String weekday = due.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    return due.isAfter(notice.toldOn())
        ? texts.dueOffDay(notice.title(), due, weekday)
        : texts.wasDue(notice.title(), due, weekday);
  }
}
