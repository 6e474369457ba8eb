package org.gongkai.task.clock;

import java.time.LocalDate;

/**
 * Why a segment is added.
 *
 * @param on the day of the decision
 * @param article the rule it rests on; may be null
 * @param reason why
 * @param approver who approved
 * @param calendarRevision the calendar valid on that day
 */
public record Grounds(
    LocalDate on, String article, String reason, String approver, int calendarRevision) {}
