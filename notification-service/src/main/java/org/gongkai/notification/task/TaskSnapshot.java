package org.gongkai.notification.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task as it stood after one change.
 *
 * @param kind DISCLOSURE, WORK, NOTICE_WATCH or STANDING; kinds to come are carried through
 * @param title what is to be done, in the words of the item
 * @param unit code of the unit that has to act
 * @param dueOn last day of the deadline; null when it is not measurable
 * @param provisional the deadline reaches into a year whose working days are not announced
 * @param deadlineRevision grows whenever the deadline moves
 * @param reason why it changed, when somebody had to say so
 */
public record TaskSnapshot(
    UUID id,
    long version,
    String kind,
    String itemCode,
    String title,
    String jurisdiction,
    String unit,
    List<Participant> participants,
    String state,
    boolean suspended,
    String period,
    LocalDate dueOn,
    boolean provisional,
    int deadlineRevision,
    String reason) {

  /** A unit that takes part without owning the task, e.g. 配合单位. */
  public record Participant(String unit, String role) {}

  /** Number of slices into which tasks are spread for sweeps. */
  public static final int SLICES = 16;

  /** The slice of the task: the low bits of its id, which are random in UUIDv7. */
  public static int sliceOf(UUID id) {
    return (int) (id.getLeastSignificantBits() & (SLICES - 1));
  }
}
