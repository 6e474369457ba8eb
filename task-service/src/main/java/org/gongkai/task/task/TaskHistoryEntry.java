package org.gongkai.task.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a task: of the suite itself or of a person. Every change writes one in its own
 * commit, none is ever changed or removed, and versions have no gaps.
 *
 * @param version the version it led to
 * @param event what happened
 * @param state the state afterwards
 * @param unit the owning unit afterwards
 * @param dueOn the due date afterwards, or null
 * @param reason why, or null
 * @param actor who did it; {@code system} for the suite itself
 * @param at when
 */
public record TaskHistoryEntry(
    long version,
    String event,
    TaskStatus state,
    String unit,
    LocalDate dueOn,
    String reason,
    String actor,
    Instant at) {}
