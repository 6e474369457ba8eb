package org.gongkai.task.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an expansion changed.
 *
 * @param item code of the item
 * @param effectiveFrom first day on which the item's version applies
 * @param created new obligations
 * @param revised obligations that go on in another form
 * @param ended obligations that no longer bind
 * @param passed duties of ended units that others go on with
 * @param over ids of the item's obligations that ended before; open tasks of theirs are with the
 *     units that go on with them
 */
public record ObligationChange(
    String item,
    LocalDate effectiveFrom,
    List<Obligation> created,
    List<Obligation> revised,
    List<Obligation> ended,
    List<Succession> passed,
    List<UUID> over) {

  /** Every obligation that is to be written, in an order that gives no unit an item twice. */
  public List<Obligation> all() {
    return Stream.of(created, revised, ended).flatMap(List::stream).toList();
  }
}
