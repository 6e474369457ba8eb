package org.gongkai.notification.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongkai.notification.calendar.CalendarNotice;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.task.TaskProjection;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.unit.UnitProjection;
import org.gongkai.notification.unit.UnitRow;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.platform.time.SuiteClock;

/** Brings the service into a known state, through the doors that its consumers use. */
@ApplicationScoped
public class Suite {

  /** Days off and make-up workdays of 2026 around the tests' dates. */
  private static final CalendarNotice YEAR_2026 =
      new CalendarNotice(
          2026,
          1,
          false,
          List.of(
              LocalDate.of(2026, 9, 25),
              LocalDate.of(2026, 10, 1),
              LocalDate.of(2026, 10, 2),
              LocalDate.of(2026, 10, 5),
              LocalDate.of(2026, 10, 6),
              LocalDate.of(2026, 10, 7)),
          List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

  private final Sql sql;
  private final UnitProjection units;
  private final TaskProjection tasks;
  private final WorkingCalendar calendar;
  private final SuiteClock clock;

  Suite(
      Sql sql,
      UnitProjection units,
      TaskProjection tasks,
      WorkingCalendar calendar,
      SuiteClock clock) {
    this.sql = sql;
    this.units = units;
    this.tasks = tasks;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Empties everything but the units, and announces the calendar of 2026. */
  public void reset() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              execute(
                  "TRUNCATE task, task_scope, delivery, message, recipient, reminder_ledger,"
                      + " calendar_notice, calendar_exception, sandbox_clock");
              execute("UPDATE reminder_slice SET done_through = NULL, swept_at = NULL");
              execute(
                  "DELETE FROM reminder_policy WHERE id <>"
                      + " '00000000-0000-7000-8000-000000000001'");
              announce(YEAR_2026);
            });
    clock.setOffset(Duration.ZERO);
  }

  /** Announces or amends a year, as the consumer does. */
  public void announce(CalendarNotice... notices) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              if (calendar.announce(Arrays.asList(notices))) {
                tasks.renumber();
              }
            });
  }

  /** Sets the suite's clock to a local time of Beijing, e.g. {@code 2026-09-21T08:00}. */
  public void at(String localTime) {
    clock.set(LocalDateTime.parse(localTime).atZone(StatutoryTime.ZONE).toInstant());
  }

  /** Makes a unit known. */
  public void unit(String code, String name, String parent, String region) {
    unit(code, name, parent, region, null, List.of());
  }

  /** Makes a unit known that ends. */
  public void unit(
      String code,
      String name,
      String parent,
      String region,
      LocalDate validTo,
      List<String> successors) {
    UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              execute("DELETE FROM unit WHERE code = ?", code);
              units.apply(
                  List.of(new UnitRow(id, 1, code, name, region, parent, validTo, successors)));
            });
  }

  /** Makes tasks known. */
  public void tasks(TaskSnapshot... snapshots) {
    tasks(Arrays.asList(snapshots));
  }

  /** Makes tasks known. */
  public void tasks(List<TaskSnapshot> snapshots) {
    QuarkusTransaction.requiringNew().run(() -> tasks.apply(snapshots));
  }

  /** An open task of a unit with a deadline. */
  public static TaskSnapshot task(String unit, String dueOn) {
    return new TaskSnapshot(
        Ids.next(),
        1,
        "DISCLOSURE",
        "CZ-D1-01",
        "扶贫项目信息",
        "140400",
        unit,
        List.of(),
        "ASSIGNED",
        false,
        "2026-09",
        dueOn == null ? null : LocalDate.parse(dueOn),
        false,
        1,
        null);
  }

  /** The task after a change of its state. */
  public static TaskSnapshot inState(TaskSnapshot task, String state) {
    return new TaskSnapshot(
        task.id(),
        task.version() + 1,
        task.kind(),
        task.itemCode(),
        task.title(),
        task.jurisdiction(),
        task.unit(),
        task.participants(),
        state,
        task.suspended(),
        task.period(),
        task.dueOn(),
        task.provisional(),
        task.deadlineRevision(),
        null);
  }

  /** The task after it was given to another unit: its deadline stays. */
  public static TaskSnapshot reassigned(TaskSnapshot task, String unit) {
    return new TaskSnapshot(
        task.id(),
        task.version() + 1,
        task.kind(),
        task.itemCode(),
        task.title(),
        task.jurisdiction(),
        unit,
        task.participants(),
        task.state(),
        task.suspended(),
        task.period(),
        task.dueOn(),
        task.provisional(),
        task.deadlineRevision(),
        null);
  }

  /** The same task, of another jurisdiction. */
  public static TaskSnapshot inJurisdiction(TaskSnapshot task, String jurisdiction) {
    return new TaskSnapshot(
        task.id(),
        task.version(),
        task.kind(),
        task.itemCode(),
        task.title(),
        jurisdiction,
        task.unit(),
        task.participants(),
        task.state(),
        task.suspended(),
        task.period(),
        task.dueOn(),
        task.provisional(),
        task.deadlineRevision(),
        null);
  }

  /** The task after its deadline has moved. */
  public static TaskSnapshot dueOn(TaskSnapshot task, String dueOn) {
    return new TaskSnapshot(
        task.id(),
        task.version() + 1,
        task.kind(),
        task.itemCode(),
        task.title(),
        task.jurisdiction(),
        task.unit(),
        task.participants(),
        task.state(),
        task.suspended(),
        task.period(),
        LocalDate.parse(dueOn),
        task.provisional(),
        task.deadlineRevision() + 1,
        null);
  }

  /** Enters an active recipient of a unit. */
  public UUID recipient(String unit, String email, String language) {
    UUID id = Ids.next();
    sql.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO recipient (id, version, unit, name, email, language, active)"
                        + " VALUES (?, 0, ?, '办公室', ?, ?, true)",
                    id,
                    unit,
                    email,
                    language));
    return id;
  }

  /** Runs a statement. */
  public int execute(String statement, Object... arguments) {
    return sql.jdbi().withHandle(handle -> handle.execute(statement, arguments));
  }

  /** The single number a query answers. */
  public int count(String query, Object... arguments) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              var select = handle.createQuery(query);
              for (int i = 0; i < arguments.length; i++) {
                select.bind(i, arguments[i]);
              }
              return select.mapTo(Integer.class).one();
            });
  }

  /** The texts of the first column. */
  public List<String> texts(String query, Object... arguments) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              var select = handle.createQuery(query);
              for (int i = 0; i < arguments.length; i++) {
                select.bind(i, arguments[i]);
              }
              return select.mapTo(String.class).list();
            });
  }
}
