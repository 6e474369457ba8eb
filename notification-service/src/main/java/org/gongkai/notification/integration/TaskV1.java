package org.gongkai.notification.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.task.TaskSnapshot.Participant;

/** What this service reads of {@code org.gongkai.task.task.*.v1}. */
record TaskV1(
    UUID id,
    long version,
    String kind,
    String itemCode,
    String title,
    String jurisdiction,
    String unit,
    List<ParticipantV1> participants,
    String state,
    boolean suspended,
    String period,
    LocalDate dueOn,
    boolean provisional,
    int deadlineRevision,
    String reason) {

  record ParticipantV1(String unit, String role) {}

  TaskSnapshot toSnapshot() {
    return new TaskSnapshot(
        id,
        version,
        kind,
        itemCode,
        title,
        jurisdiction,
        unit,
        participants == null
            ? List.of()
            : participants.stream().map(each -> new Participant(each.unit(), each.role())).toList(),
        state,
        suspended,
        period,
        dueOn,
        provisional,
        deadlineRevision,
        reason);
  }
}
