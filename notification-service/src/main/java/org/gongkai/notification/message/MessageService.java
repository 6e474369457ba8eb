package org.gongkai.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongkai.notification.event.NotificationEvent;
import org.gongkai.notification.unit.UnitProjection;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;

/**
 * What people do with their inbox. A unit's people see their unit and those below it; a supervisor
 * sees the jurisdiction, and only sees.
 */
@ApplicationScoped
class MessageService {

  private final MessageStore messages;
  private final UnitProjection units;
  private final Visibility visibility;
  private final Outbox outbox;
  private final Audit audit;
  private final Access access;
  private final CurrentActor actor;
  private final Clock clock;

  MessageService(
      MessageStore messages,
      UnitProjection units,
      Visibility visibility,
      Outbox outbox,
      Audit audit,
      Access access,
      CurrentActor actor,
      Clock clock) {
    this.messages = messages;
    this.units = units;
    this.visibility = visibility;
    this.outbox = outbox;
    this.audit = audit;
    this.access = access;
    this.actor = actor;
    this.clock = clock;
  }

  List<MessageView> list(MessageQuery query, UUID after, int rows) {
    return messages.list(visibility.within(query.unit()), query, after, rows);
  }

  /**
   * One message.
   *
   * @throws MessageNotFound also for one that the caller may not see: who must not read it need not
   *     learn that it exists
   */
  MessageView get(UUID id) {
    return messages
        .find(id)
        .filter(message -> visibility.sees(message.unit(), message.task().jurisdiction()))
        .orElseThrow(() -> new MessageNotFound(id));
  }

  InboxView inbox(String unit) {
    return InboxView.of(
        unit,
        units.name(unit).orElse(null),
        messages.unread(visibility.inbox(unit), InboxView.CAP + 1));
  }

  /**
   * Takes notice of a message for its unit. Safe to repeat: the first reading counts and is
   * announced, later ones change nothing; reading, event and audit entry commit together.
   */
  @Audited("message.read")
  @Transactional
  public MessageView read(@AuditSubject UUID id) {
    MessageView before = own(id);
    Instant at = clock.instant();
    if (messages.read(id, actor.get().name(), at)) {
      announce(before, NotificationEvent.Type.MESSAGE_READ, "message.read", at);
    }
    return get(id);
  }

  /**
   * Acknowledges a message for its unit, which is more than reading it. Safe to repeat: as {@link
   * #read} is.
   */
  @Audited("message.acknowledge")
  @Transactional
  public MessageView acknowledge(@AuditSubject UUID id) {
    MessageView before = own(id);
    Instant at = clock.instant();
    if (messages.acknowledge(id, actor.get().name(), at)) {
      announce(before, NotificationEvent.Type.MESSAGE_ACKNOWLEDGED, "message.acknowledge", at);
    }
    return get(id);
  }

  private MessageView own(UUID id) {
    MessageView message = get(id);
    access.requireUnit(message.unit());
    return message;
  }

  private void announce(
      MessageView before, NotificationEvent.Type type, String action, Instant at) {
    MessageView after =
        messages.find(before.id()).orElseThrow(() -> new MessageNotFound(before.id()));
    outbox.append(
        new NotificationEvent(
                after.id(),
                after.version(),
                after.id(),
                after.task().id(),
                after.kind().name(),
                after.workingDaysLeft(),
                after.task().deadlineRevision(),
                after.unit(),
                "INBOX",
                null,
                at)
            .as(type));
    audit.record(
        AuditEntry.of(action, "message", before.id())
            .forUnit(before.unit())
            .from(before.state())
            .to(after.state()));
  }
}
