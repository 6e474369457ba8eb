package org.gongkai.task.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that an arrangement names.
 *
 * @param date the day
 * @param name the festival it belongs to, as the notice writes it (for example 春节)
 */
public record NamedDay(LocalDate date, String name) {

  /** Refuses missing parts. */
  public NamedDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(name, "name");
  }
}
