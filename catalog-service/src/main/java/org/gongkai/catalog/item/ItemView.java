package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An item as the API shows it.
 *
 * @param id never changes
 * @param version also its entity tag
 * @param jurisdiction region code of the catalogue it belongs to
 * @param status whether it stands
 * @param effectiveTo last effective day, inclusive, or null
 * @param content what is said of it; change it and send it back to revise the item
 * @param domain its domain
 * @param assignedOn day to whose units groups expand
 * @param historyBefore obligations due before this day are history, or null
 * @param clauses the clauses it comes from, quoted
 */
record ItemView(
    UUID id,
    long version,
    String jurisdiction,
    ItemStatus status,
    LocalDate effectiveTo,
    ItemContent content,
    DomainReference domain,
    LocalDate assignedOn,
    LocalDate historyBefore,
    List<QuotedClause> clauses) {

  static ItemView of(Item item) {
    ItemState state = item.state();
    return new ItemView(
        item.id(),
        item.version(),
        state.jurisdiction(),
        state.status(),
        state.effectiveTo(),
        state.content(),
        state.domain(),
        state.assignedOn(),
        state.historyBefore(),
        state.clauses());
  }
}
