package org.gongkai.task.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.json.StoredJson;

/** The yearly arrangements as rows. */
@ApplicationScoped
class CalendarStore {

  private static final TypeReference<List<NamedDay>> DAYS = new TypeReference<>() {};

  private final Sql sql;
  private final Clock clock;

  CalendarStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<YearArrangement> all() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from calendar_year order by year")
                    .map((row, context) -> arrangement(row))
                    .list());
  }

  int revision() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select coalesce(sum(version), 0) from calendar_year")
                    .mapTo(Integer.class)
                    .one());
  }

  /** As {@link WorkingCalendar#revision(int)}. */
  int revision(int year) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select coalesce(sum(version), 0) from calendar_year"
                            + " where year in (:year, :year + 1)")
                    .bind("year", year)
                    .mapTo(Integer.class)
                    .one());
  }

  /** The arrangement of a year, locked. */
  @Transactional(TxType.MANDATORY)
  Optional<YearArrangement> lock(int year) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from calendar_year where year = :year for update")
                    .bind("year", year)
                    .map((row, context) -> arrangement(row))
                    .findOne());
  }

  /** Writes the first arrangement of a year; false when there is one already, which then stays. */
  @Transactional(TxType.MANDATORY)
  boolean insert(YearArrangement arrangement, String by) {
    return write(
        """
        insert into calendar_year (year, version, off_days, workdays, source, announced_by, announced_at)
        values (:year, :version, :off, :work, :source, :by, :at)
        on conflict (year) do nothing
        """,
        arrangement,
        by);
  }

  /** Replaces an arrangement that the caller has locked. */
  @Transactional(TxType.MANDATORY)
  void update(YearArrangement arrangement, String by) {
    boolean replaced =
        write(
            """
            update calendar_year set version = :version, off_days = :off, workdays = :work,
                source = :source, announced_by = :by, announced_at = :at
            where year = :year
            """,
            arrangement,
            by);
    if (!replaced) {
      throw new IllegalStateException("no arrangement of " + arrangement.year());
    }
  }

  private boolean write(String statement, YearArrangement arrangement, String by) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(statement)
                        .bind("year", arrangement.year())
                        .bind("version", arrangement.version())
                        .bind("off", StoredJson.write(arrangement.offDays()))
                        .bind("work", StoredJson.write(arrangement.workdays()))
                        .bind("source", arrangement.source())
                        .bind("by", by)
                        .bind("at", clock.instant())
                        .execute()
                    == 1);
  }

  private static YearArrangement arrangement(ResultSet row) throws SQLException {
    return new YearArrangement(
        row.getInt("year"),
        row.getInt("version"),
        StoredJson.read(row.getString("off_days"), DAYS),
        StoredJson.read(row.getString("workdays"), DAYS),
        row.getString("source"));
  }
}
