package org.gongkai.notification.message;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A message that is about to be posted.
 *
 * @param source what it tells of; the same source is told to a unit once
 * @param taskUnit the unit that owns the task; differs from {@code unit} for participants
 * @param workingDaysLeft for reminders: working days until the deadline, negative after it;
 *     otherwise null
 */
public record NewMessage(
    UUID id,
    String unit,
    MessageKind kind,
    String source,
    UUID task,
    String taskKind,
    String itemCode,
    String title,
    String jurisdiction,
    String taskUnit,
    String period,
    LocalDate dueOn,
    boolean provisional,
    int deadlineRevision,
    Integer workingDaysLeft,
    String reason) {}
