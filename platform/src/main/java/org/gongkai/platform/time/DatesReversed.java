package org.gongkai.platform.time;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/**
 * The end of a range lies before its beginning (400, {@code dates-reversed}): a mistake of who
 * asks, which an empty list would hide.
 */
public final class DatesReversed extends ProblemException {

  private static final long serialVersionUID = 1L;
  private static final String CODE = "dates-reversed";

  private DatesReversed(String parameter, Object from, Object to) {
    super(
        Kind.INVALID,
        CODE,
        Map.of("from", from, "to", to),
        List.of(FieldError.ofParameter(parameter, CODE, Map.of("from", from, "to", to))));
  }

  private DatesReversed(Object from, Object to, String pointer) {
    super(
        Kind.INVALID,
        CODE,
        Map.of("from", from, "to", to),
        List.of(new FieldError(pointer, CODE, Map.of("from", from, "to", to))));
  }

  /**
   * Refuses a range that ends before it begins; a range that is open at an end is none.
   *
   * @param parameter name of the parameter that gives the end
   * @param from the beginning, or null
   * @param to the end, or null
   */
  public static <T extends Comparable<? super T>> void refuse(String parameter, T from, T to) {
    if (reversed(from, to)) {
      throw new DatesReversed(parameter, from, to);
    }
  }

  /**
   * The same for a range in a body.
   *
   * @param pointer JSON pointer to the end
   * @param from the beginning, or null
   * @param to the end, or null
   */
  public static <T extends Comparable<? super T>> void refuseInBody(String pointer, T from, T to) {
    if (reversed(from, to)) {
      throw new DatesReversed(from, to, pointer);
    }
  }

  private static <T extends Comparable<? super T>> boolean reversed(T from, T to) {
    return from != null && to != null && to.compareTo(from) < 0;
  }
}
