package org.gongkai.catalog.exchange.cell;

import java.util.List;

/**
 * What a cell says, and what of it a person must decide.
 *
 * @param values what was read
 * @param questions passages that no rule reads; with any, the reading is not complete
 * @param <T> type of the values
 */
public record Reading<T>(List<T> values, List<OpenQuestion> questions) {

  public Reading {
    values = List.copyOf(values);
    questions = List.copyOf(questions);
  }

  /** A complete reading. */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(List.of(value), List.of());
  }

  /** A cell that is left to a person. */
  public static <T> Reading<T> open(OpenQuestion question) {
    return new Reading<>(List.of(), List.of(question));
  }

  /** Whether nothing is left to a person. */
  public boolean isComplete() {
    return questions.isEmpty();
  }
}
