package org.gongkai.task.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task as it is at one version: what is stored, published and shown.
 *
 * @param id UUIDv7
 * @param version from 1, one more per change
 * @param subject what it is about
 * @param unit code of the owning unit
 * @param participants units that take part
 * @param status where it stands
 * @param deadline by when
 * @param outcome how it ended, or null while it is open
 * @param reason why the last change was made, or null
 * @param cause what made the suite make it; null when a person did, or when time passed
 * @param openedAt when it was opened
 */
public record TaskData(
    UUID id,
    long version,
    TaskSubject subject,
    String unit,
    List<Participant> participants,
    TaskStatus status,
    Deadline deadline,
    Outcome outcome,
    String reason,
    Cause cause,
    Instant openedAt) {

  /** Copies the participants. */
  public TaskData {
    participants = List.copyOf(participants);
  }
}
