package org.gongkai.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.console.ConsoleSubjects;
import org.gongkai.platform.console.Subject;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sandbox.SandboxConfig;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Messages, deliveries and recipients of the sandbox's unit, and the reminder policy of its region.
 * Only reads, so it may be asked often and anywhere.
 */
@ApplicationScoped
class NotificationSubjects implements ConsoleSubjects {

  private static final String MESSAGE = "select id, version from message where unit = :unit";
  private static final String DELIVERY = "select id, version from delivery where unit = :unit";
  private static final String RECIPIENT =
      "select id, version, name, email from recipient where unit = :unit order by id limit 1";
  private static final String POLICY =
      """
      select p.id, p.version from reminder_policy p join unit u on u.region = p.jurisdiction
       where u.code = :unit order by p.id desc limit 1
      """;
  private static final String NEWEST = " order by id desc limit 1";

  private static final RowMapper<Subject> NAMED = (row, context) -> Subject.of(row.getString("id"));
  private static final RowMapper<Subject> CHANGED =
      (row, context) -> Subject.of(row.getString("id")).at(row.getLong("version"));
  private static final RowMapper<Subject> REWRITTEN =
      (row, context) ->
          CHANGED
              .map(row, context)
              .body("/name", row.getString("name"))
              .body("/email", row.getString("email"));

  private final Sql sql;
  private final SandboxConfig sandbox;

  NotificationSubjects(Sql sql, SandboxConfig sandbox) {
    this.sql = sql;
    this.sandbox = sandbox;
  }

  @Override
  public Map<String, Finder> finders() {
    Map<String, Finder> finders = new HashMap<>();
    finders.put("getMessage", stored -> find(MESSAGE + NEWEST, NAMED));
    finders.put("readMessage", stored -> find(MESSAGE + " and read_at is null" + NEWEST, NAMED));
    finders.put(
        "acknowledgeMessage",
        stored -> find(MESSAGE + " and acknowledged_at is null" + NEWEST, NAMED));
    finders.put("getDelivery", stored -> find(DELIVERY + NEWEST, NAMED));
    finders.put(
        "retryDelivery", stored -> find(DELIVERY + " and state = 'FAILED'" + NEWEST, NAMED));
    finders.put("getRecipient", stored -> find(RECIPIENT, NAMED));
    finders.put("reviseRecipient", stored -> find(RECIPIENT, REWRITTEN));
    finders.put("reviseReminderPolicy", stored -> find(POLICY, CHANGED));
    finders.put("removeReminderPolicy", stored -> find(POLICY, CHANGED));
    return finders;
  }

  private Optional<Subject> find(String query, RowMapper<Subject> proposal) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery(query).bind("unit", sandbox.unit()).map(proposal).findOne());
  }
}
