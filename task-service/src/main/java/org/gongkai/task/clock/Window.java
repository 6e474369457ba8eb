package org.gongkai.task.clock;

import java.time.LocalDate;

/**
 * The stretch of days in which a periodic or dated duty is to be done.
 *
 * @param period what the information is about: {@code 2026-10}, {@code 2026-H1}, {@code 2026}; null
 *     for a fixed date
 * @param opensOn first day
 * @param dueOn last day, inclusive
 */
public record Window(String period, LocalDate opensOn, LocalDate dueOn) {}
