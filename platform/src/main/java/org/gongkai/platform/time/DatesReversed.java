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

  /**
   * Refuses a range that ends before it begins; a range that is open at an end is none.
   *
   * @param parameter name of the parameter that gives the end
   * @param from the beginning, or null
   * @param to the end, or null
   */
  public static <T extends Comparable<? super T>> void refuse(String parameter, T from, T to) {
    if (from != null && to != null && to.compareTo(from) < 0) {
      throw new DatesReversed(parameter, from, to);
    }
  }
}
