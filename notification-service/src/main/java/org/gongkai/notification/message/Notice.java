package org.gongkai.notification.message;

import java.time.LocalDate;

/**
 * What a message is about, as far as its wording goes.
 *
 * @param toldOn the day, in Asia/Shanghai, on which it is posted in the inbox or sent as a mail
 * @param taskUnitName name of the owning unit, or its code while the unit is not known
 */
public record Notice(
    MessageKind kind,
    LocalDate toldOn,
    String title,
    LocalDate dueOn,
    Integer workingDaysLeft,
    String taskUnitName,
    String reason) {}
