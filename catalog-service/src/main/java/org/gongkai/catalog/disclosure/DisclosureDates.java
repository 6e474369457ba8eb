package org.gongkai.catalog.disclosure;

import java.time.LocalDate;

/**
 * The dates from which a disclosure's clock runs.
 *
 * @param formedOn day on which the information was formed or changed, or null
 * @param decidedOn day of the administrative decision, or null
 * @param period the month ({@code 2026-11}), half year ({@code 2026-H1}) or year it answers, or
 *     null
 */
public record DisclosureDates(LocalDate formedOn, LocalDate decidedOn, String period) {}
