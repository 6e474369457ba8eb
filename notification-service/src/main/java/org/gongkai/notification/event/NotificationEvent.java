package org.gongkai.notification.event;

import java.time.Instant;
import java.util.UUID;
import org.gongkai.platform.event.OutgoingEvent;

/**
 * The data of every event of this service, version 1. It names units and tasks, never a person or
 * an address.
 *
 * @param id the message, or the delivery of it
 * @param version of that message or delivery after the change
 * @param kind what the message tells of
 * @param workingDaysLeft for reminders: working days until the deadline, negative after it;
 *     otherwise null
 * @param unit the unit that is told
 * @param channel INBOX for messages, EMAIL for deliveries
 * @param attempt for deliveries: how often sending has been tried; otherwise null
 * @param at when it happened
 */
public record NotificationEvent(
    UUID id,
    long version,
    UUID messageId,
    UUID taskId,
    String kind,
    Integer workingDaysLeft,
    int deadlineRevision,
    String unit,
    String channel,
    Integer attempt,
    Instant at) {

  /** Topic of all of them. */
  public static final String TOPIC = "gongkai.notification.v1";

  /** What can happen, with the type on the wire. */
  public enum Type {
    MESSAGE_POSTED("message", "posted"),
    MESSAGE_READ("message", "read"),
    MESSAGE_ACKNOWLEDGED("message", "acknowledged"),
    DELIVERY_SUCCEEDED("delivery", "succeeded"),
    DELIVERY_FAILED("delivery", "failed");

    private final String aggregate;
    private final String verb;

    Type(String aggregate, String verb) {
      this.aggregate = aggregate;
      this.verb = verb;
    }

    /** The type on the wire, e.g. {@code org.gongkai.notification.message.posted.v1}. */
    public String wireName() {
      return "org.gongkai.notification." + aggregate + "." + verb + ".v1";
    }
  }

  /** This event as the outbox takes it. */
  public OutgoingEvent as(Type type) {
    return new OutgoingEvent(
        TOPIC, type.aggregate, id.toString(), version, 0, type.wireName(), this);
  }
}
