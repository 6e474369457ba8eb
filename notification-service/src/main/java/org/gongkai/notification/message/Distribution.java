package org.gongkai.notification.message;

import java.time.Instant;
import java.util.List;

/** What carries posted messages further, beyond the inbox. */
public interface Distribution {

  /**
   * Prepares the messages for their recipients, inside the transaction that posts them; nothing
   * leaves the service before it commits.
   *
   * @param messages those that were really posted, never a repetition
   */
  void distribute(List<NewMessage> messages, Instant at);
}
