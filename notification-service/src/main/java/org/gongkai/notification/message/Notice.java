package org.gongkai.notification.message;

import java.time.LocalDate;

/**
 * What a message is about, as far as its wording goes.
 *
 * @param taskUnitName name of the owning unit, or its code while the unit is not known
 */
public record Notice(
    MessageKind kind,
    String title,
    LocalDate dueOn,
    Integer workingDaysLeft,
    String taskUnitName,
    String reason) {}
