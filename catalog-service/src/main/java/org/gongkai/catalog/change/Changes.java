package org.gongkai.catalog.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a set of contents changes in the aggregates of one kind.
 *
 * @param created events of aggregates that are new
 * @param revised events of aggregates with another content
 * @param unchanged how many have that content already
 */
public record Changes<E>(List<E> created, List<E> revised, int unchanged) {

  public Changes {
    created = List.copyOf(created);
    revised = List.copyOf(revised);
  }

  /** One new aggregate. */
  public static <E> Changes<E> created(E event) {
    return new Changes<>(List.of(event), List.of(), 0);
  }

  /** One aggregate with another content. */
  public static <E> Changes<E> revised(E event) {
    return new Changes<>(List.of(), List.of(event), 0);
  }

  /** All events. */
  public Stream<E> events() {
    return Stream.concat(created.stream(), revised.stream());
  }
}
