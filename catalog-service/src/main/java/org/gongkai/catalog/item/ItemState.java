package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of an item with all that it refers to, as the world is told of it.
 *
 * @param jurisdiction region code of the catalogue it belongs to
 * @param content what is said of it
 * @param domain its domain
 * @param assignedOn date of the document whose clause assigns it; groups expand to the units of
 *     this day
 * @param historyBefore obligations with a fixed date or year before this day are history; null for
 *     none
 * @param clauses the clauses it comes from
 * @param effectiveTo last effective day, inclusive, or null
 * @param status whether it stands
 */
public record ItemState(
    String jurisdiction,
    ItemContent content,
    DomainReference domain,
    LocalDate assignedOn,
    LocalDate historyBefore,
    List<QuotedClause> clauses,
    LocalDate effectiveTo,
    ItemStatus status) {

  public ItemState {
    clauses = List.copyOf(clauses);
  }

  /** The same, ended. */
  ItemState repealed(LocalDate lastDay) {
    return new ItemState(
        jurisdiction,
        content,
        domain,
        assignedOn,
        historyBefore,
        clauses,
        lastDay,
        ItemStatus.REPEALED);
  }
}
