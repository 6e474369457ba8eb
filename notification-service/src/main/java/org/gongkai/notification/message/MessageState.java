package org.gongkai.notification.message;

import java.time.Instant;

/** How far a unit has taken notice of a message. */
public enum MessageState {
  UNREAD,
  READ,
  ACKNOWLEDGED;

  /**
   * The state that two moments mean.
   *
   * @param readAt null while nobody has read it
   * @param acknowledgedAt null while nobody has acknowledged it
   */
  static MessageState of(Instant readAt, Instant acknowledgedAt) {
    if (acknowledgedAt != null) {
      return ACKNOWLEDGED;
    }
    return readAt == null ? UNREAD : READ;
  }
}
