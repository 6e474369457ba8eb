package org.gongkai.task.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.console.ConsoleSubjects;
import org.gongkai.platform.console.StoredExamples;
import org.gongkai.platform.console.Subject;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sandbox.SandboxConfig;
import org.gongkai.platform.time.StatutoryTime;

/**
 * Tasks of the sandbox's unit, each in a state from which the operation leads on; calendars and
 * service levels are those that the published examples name. Only reads, so it may be asked often
 * and anywhere.
 */
@ApplicationScoped
class TaskSubjects implements ConsoleSubjects {

  private static final String OF_UNIT = "select id, version from task where unit = :unit ";
  private static final String NEWEST = " order by id desc limit 1";
  private static final String OPEN = "and open and not suspended ";
  private static final String RUNNING =
      OPEN + "and clock is not null and kind <> 'NOTICE_WATCH' and due_on >= :today";
  private static final String LEVEL =
      """
      select version from service_level
       where jurisdiction = :jurisdiction and term = :term and item_code = :item
      """;

  private final Sql sql;
  private final SandboxConfig sandbox;
  private final Clock clock;

  TaskSubjects(Sql sql, SandboxConfig sandbox, Clock clock) {
    this.sql = sql;
    this.sandbox = sandbox;
    this.clock = clock;
  }

  @Override
  public Map<String, Finder> finders() {
    Map<String, Finder> finders = new HashMap<>();
    finders.put("getTask", stored -> task(""));
    finders.put("getTaskHistory", stored -> task(""));
    finders.put("getTaskClock", stored -> task("and clock is not null"));
    finders.put("acceptTask", stored -> in("ASSIGNED"));
    finders.put("startTask", stored -> in("ACCEPTED", "RETURNED"));
    finders.put("submitTask", stored -> in("IN_PROGRESS"));
    finders.put("disputeTask", stored -> in("ASSIGNED"));
    finders.put("resolveTaskDispute", stored -> in("DISPUTED"));
    finders.put("closeTask", stored -> in("SUBMITTED"));
    finders.put("returnTask", stored -> in("SUBMITTED"));
    finders.put("reassignTask", stored -> in("ASSIGNED"));
    finders.put("cancelTask", stored -> in("ASSIGNED"));
    finders.put("extendTask", stored -> task(RUNNING));
    finders.put("suspendTask", stored -> task(RUNNING));
    finders.put("resumeTask", stored -> task("and open and suspended"));
    finders.put("getObligation", stored -> obligation());
    finders.put("putServiceLevel", this::serviceLevel);
    finders.put("putCalendarYear", this::calendarYear);
    return finders;
  }

  private Optional<Subject> in(String... states) {
    return task(OPEN + "and state in ('" + String.join("', '", states) + "')");
  }

  private Optional<Subject> task(String condition) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(OF_UNIT + condition + NEWEST)
                    .bind("unit", sandbox.unit())
                    .bindMap(Map.of("today", StatutoryTime.today(clock)))
                    .map(
                        (row, context) ->
                            Subject.of(row.getString("id")).at(row.getLong("version")))
                    .findOne());
  }

  private Optional<Subject> obligation() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from obligation where unit = :unit" + NEWEST)
                    .bind("unit", sandbox.unit())
                    .mapTo(String.class)
                    .findOne()
                    .map(Subject::of));
  }

  private Optional<Subject> serviceLevel(StoredExamples stored) {
    return atPresent(
        LEVEL,
        Map.of(
            "jurisdiction", stored.parameter("jurisdiction"),
            "term", stored.parameter("term"),
            "item", stored.parameter("item")));
  }

  private Optional<Subject> calendarYear(StoredExamples stored) {
    return atPresent(
        "select version from calendar_year where year = :year",
        Map.of("year", Integer.valueOf(stored.parameter("year"))));
  }

  /** What has never been set is set at version 0. */
  private Optional<Subject> atPresent(String query, Map<String, ?> values) {
    long version =
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(query)
                        .bindMap(values)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    return Optional.of(Subject.unchanged().at(version));
  }
}
