package org.gongkai.task.calendar;

import java.time.LocalDate;

/**
 * One day as the calendar sees it.
 *
 * @param date the day
 * @param kind working or not, and why
 * @param name the festival that arranges the day, or null on ordinary days
 * @param ordinal number of working days up to and including this day since 2004-01-01; zero or
 *     negative before
 * @param provisional true when no arrangement of its year has been announced
 */
public record CalendarDay(
    LocalDate date, DayKind kind, String name, int ordinal, boolean provisional) {}
