package org.gongkai.notification.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import java.time.LocalDate;

/** What messages say, in English. */
@Localized("en")
public interface EnglishTexts extends Texts {

  @Override
  @Message("[Reminder] “{title}” is due in {days} working day(s), on {dueOn}")
  String dueIn(String title, int days, LocalDate dueOn);

  @Override
  @Message("[Due today] “{title}” is due today, {dueOn}")
  String dueToday(String title, LocalDate dueOn);

  @Override
  @Message(
      "[Due {weekday}] “{title}” is due on {weekday}, {dueOn}; no other working day is left before")
  String dueOffDay(String title, LocalDate dueOn, String weekday);

  @Override
  @Message("[Past due] “{title}” was due on {weekday}, {dueOn}")
  String wasDue(String title, LocalDate dueOn, String weekday);

  @Override
  @Message("[Late] “{title}” is late by {days} working day(s); it was due on {dueOn}")
  String lateBy(String title, int days, LocalDate dueOn);

  @Override
  @Message(
      "[New task] “{title}”{#if dueOn}, due on {dueOn}{#else}, without a measurable deadline{/if}")
  String opened(String title, LocalDate dueOn);

  @Override
  @Message("[Returned] “{title}” was returned{#if reason}: {reason}{/if}")
  String returned(String title, String reason);

  @Override
  @Message("[Reassigned] “{title}” is now with {unit}{#if reason}: {reason}{/if}")
  String reassigned(String title, String unit, String reason);

  @Override
  @Message("[Disputed] {unit} disputes “{title}”{#if reason}: {reason}{/if}")
  String disputed(String title, String unit, String reason);

  @Override
  @Message(
      "[Dispute resolved] the dispute about “{title}” is resolved, the task is with {unit}{#if reason}: {reason}{/if}")
  String disputeResolved(String title, String unit, String reason);

  @Override
  @Message("[Extended] “{title}” is now due on {dueOn ?: '—'}{#if reason}: {reason}{/if}")
  String extended(String title, LocalDate dueOn, String reason);

  @Override
  @Message("[Suspended] the clock of “{title}” is stopped{#if reason}: {reason}{/if}")
  String suspended(String title, String reason);

  @Override
  @Message("[Resumed] the clock of “{title}” runs again{#if dueOn}, due on {dueOn}{/if}")
  String resumed(String title, LocalDate dueOn);

  @Override
  @Message("[Rescheduled] “{title}” is now due on {dueOn ?: '—'}{#if reason}: {reason}{/if}")
  String rescheduled(String title, LocalDate dueOn, String reason);

  @Override
  @Message("[Overdue] “{title}” was not done by its deadline, {dueOn ?: '—'}")
  String overdue(String title, LocalDate dueOn);

  @Override
  @Message("[Closed] “{title}” is closed")
  String closed(String title);

  @Override
  @Message("[Cancelled] “{title}” is cancelled{#if reason}: {reason}{/if}")
  String cancelled(String title, String reason);
}
