package org.gongkai.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.notification.event.NotificationEvent;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;
import org.gongkai.platform.id.Ids;

/** Where messages enter the inboxes. */
@ApplicationScoped
public class Postbox {

  private static final String INSERT =
      """
      INSERT INTO message (id, version, unit, kind, source, task, task_kind, item_code, title, jurisdiction, task_unit,
        period, due_on, provisional, deadline_revision, working_days_left, reason, posted_at)
      SELECT id, 1, unit, kind, source, task, task_kind, item_code, title, jurisdiction, task_unit, period, due_on,
        provisional, deadline_revision, working_days_left, reason, CAST(:at AS timestamptz)
      FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, unit text, kind text, source text, task uuid,
        task_kind text, item_code text, title text, jurisdiction text, task_unit text, period text, due_on date,
        provisional boolean, deadline_revision int, working_days_left int, reason text)
      ON CONFLICT ON CONSTRAINT message_told_once DO NOTHING
      RETURNING id
      """;

  private final Sql sql;
  private final JsonRows json;
  private final Outbox outbox;
  private final Clock clock;
  private final Instance<Distribution> distributions;

  Postbox(
      Sql sql,
      JsonRows json,
      Outbox outbox,
      Clock clock,
      @Any Instance<Distribution> distributions) {
    this.sql = sql;
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
    this.distributions = distributions;
  }

  /**
   * Tells every unit concerned of what happened to tasks, in the order in which it happened. Safe
   * against repetition: a message names the event's version, and the same version is told to a unit
   * once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(List<TaskChange> changes) {
    List<NewMessage> messages = new ArrayList<>();
    for (TaskChange change : changes) {
      change
          .tells()
          .ifPresent(
              kind ->
                  Addressees.of(kind, change.task(), change.previousUnit())
                      .forEach(unit -> messages.add(message(kind, change.task(), unit))));
    }
    post(messages);
  }

  private static NewMessage message(MessageKind kind, TaskSnapshot task, String unit) {
    return new NewMessage(
        Ids.next(),
        unit,
        kind,
        "v" + task.version(),
        task.id(),
        task.kind(),
        task.itemCode(),
        task.title(),
        task.jurisdiction(),
        task.unit(),
        task.period(),
        task.dueOn(),
        task.provisional(),
        task.deadlineRevision(),
        null,
        task.reason());
  }

  /**
   * Posts messages, prepares their deliveries and announces them. Safe when processes are killed or
   * events repeat: the three are one transaction, and of a message that was posted before nothing
   * is written again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void post(List<NewMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    Instant at = clock.instant();
    Set<UUID> posted = insert(messages, at);
    List<NewMessage> fresh =
        messages.stream().filter(message -> posted.contains(message.id())).toList();
    distributions.forEach(distribution -> distribution.distribute(fresh, at));
    outbox.append(fresh.stream().map(message -> posted(message, at)).toList());
  }

  private Set<UUID> insert(List<NewMessage> messages, Instant at) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(INSERT)
                    .bind("rows", json.of(messages))
                    .bind("at", at.toString())
                    .mapTo(UUID.class)
                    .set());
  }

  private static OutgoingEvent posted(NewMessage message, Instant at) {
    return new NotificationEvent(
            message.id(),
            1,
            message.id(),
            message.task(),
            message.kind().name(),
            message.workingDaysLeft(),
            message.deadlineRevision(),
            message.unit(),
            "INBOX",
            null,
            at)
        .as(NotificationEvent.Type.MESSAGE_POSTED);
  }
}
