package org.gongkai.task.task;

/**
 * A unit that takes part in a task without owning it.
 *
 * @param unit unit code
 * @param role its part
 */
public record Participant(String unit, Role role) {}
