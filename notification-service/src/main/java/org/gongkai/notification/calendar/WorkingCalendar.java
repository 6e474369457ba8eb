package org.gongkai.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;

/**
 * The working days of 2000 to 2099 with their ordinals. Beyond that range a deadline has no
 * ordinal, and nobody is reminded of it.
 */
@ApplicationScoped
public class WorkingCalendar {

  /**
   * Key of the lock that keeps ordinals and the deadlines numbered by them together ("GKCAL" in
   * ASCII).
   */
  private static final long LOCK = 0x474B43414CL;

  private static final String TAKE_NOTICE =
      """
      INSERT INTO calendar_notice (year, version, provisional) VALUES (:year, :version, :provisional)
      ON CONFLICT (year) DO UPDATE SET version = excluded.version, provisional = excluded.provisional
      WHERE calendar_notice.version < excluded.version
      """;

  private static final String TAKE_DAYS =
      """
      INSERT INTO calendar_exception (year, day, working)
      SELECT DISTINCT ON (day) :year, day, working
      FROM json_to_recordset(CAST(:days AS json)) AS r(day date, working boolean)
      ORDER BY day, working DESC
      """;

  private static final String RENUMBER =
      """
      WITH exception AS (
        SELECT DISTINCT ON (day) day, working FROM calendar_exception ORDER BY day, year DESC),
      classified AS (
        SELECT d.day, coalesce(e.working, extract(isodow FROM d.day) < 6) AS working
        FROM calendar_day d LEFT JOIN exception e USING (day)),
      numbered AS (
        SELECT day, working, sum(working::int) OVER (ORDER BY day) AS ordinal FROM classified)
      UPDATE calendar_day d SET working = n.working, ordinal = n.ordinal
      FROM numbered n
      WHERE n.day = d.day AND (d.working, d.ordinal) IS DISTINCT FROM (n.working, n.ordinal)
      """;

  private static final String LAST_WORKING_DAY =
      "SELECT day FROM calendar_day WHERE working AND day <= :day ORDER BY day DESC LIMIT 1";

  private final Sql sql;
  private final JsonRows json;

  WorkingCalendar(Sql sql, JsonRows json) {
    this.sql = sql;
    this.json = json;
  }

  private record Day(LocalDate day, boolean working) {}

  /**
   * Takes over notices and renumbers every day that moves. Safe against repetition and disorder:
   * only a newer version of a year's notice is taken; safe against writers of deadlines: the
   * caller's transaction holds the calendar lock alone, until it has renumbered the deadlines too.
   *
   * @return whether any working day moved
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean announce(List<CalendarNotice> notices) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              handle
                  .createQuery("SELECT pg_advisory_xact_lock(:key)")
                  .bind("key", LOCK)
                  .mapTo(String.class)
                  .list();
              notices.forEach(notice -> take(handle, notice));
              return handle.createUpdate(RENUMBER).execute() > 0;
            });
  }

  private void take(Handle handle, CalendarNotice notice) {
    int taken =
        handle
            .createUpdate(TAKE_NOTICE)
            .bind("year", notice.year())
            .bind("version", notice.version())
            .bind("provisional", notice.provisional())
            .execute();
    if (taken == 0) {
      return;
    }
    List<Day> days = new ArrayList<>();
    notice.offDays().forEach(day -> days.add(new Day(day, false)));
    notice.workdays().forEach(day -> days.add(new Day(day, true)));
    handle
        .createUpdate("DELETE FROM calendar_exception WHERE year = :year")
        .bind("year", notice.year())
        .execute();
    handle
        .createUpdate(TAKE_DAYS)
        .bind("year", notice.year())
        .bind("days", json.of(days))
        .execute();
  }

  /**
   * Keeps the calendar as it is until the caller's transaction ends; for whoever reads or writes
   * ordinals.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT pg_advisory_xact_lock_shared(:key)")
                    .bind("key", LOCK)
                    .mapTo(String.class)
                    .list());
  }

  /** Number of working days up to and including the day. */
  public int ordinal(LocalDate day) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT ordinal FROM calendar_day WHERE day = :day")
                    .bind("day", day)
                    .mapTo(Integer.class)
                    .one());
  }

  /** The day itself when it is worked, otherwise the last working day before it. */
  public LocalDate lastWorkingDay(LocalDate day) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery(LAST_WORKING_DAY).bind("day", day).mapTo(LocalDate.class).one());
  }
}
