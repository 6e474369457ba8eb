package org.gongkai.task.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an expansion changed.
 *
 * @param item code of the item
 * @param effectiveFrom first day on which the item's version applies
 * @param created new obligations
 * @param revised obligations that go on in another form
 * @param ended obligations that no longer bind
 */
public record ObligationChange(
    String item,
    LocalDate effectiveFrom,
    List<Obligation> created,
    List<Obligation> revised,
    List<Obligation> ended) {

  /** Every obligation that is to be written. */
  public List<Obligation> all() {
    return Stream.of(created, revised, ended).flatMap(List::stream).toList();
  }
}
