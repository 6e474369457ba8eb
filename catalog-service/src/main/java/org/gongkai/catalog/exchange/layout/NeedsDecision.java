package org.gongkai.catalog.exchange.layout;

import java.util.List;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.cell.NearName;
import org.gongkai.catalog.exchange.cell.OpenQuestion;
import org.gongkai.catalog.item.Assignment;

/**
 * A passage that a person must decide before the table can be taken.
 *
 * @param text the exact words; a decision names them
 * @param reason why no rule reads them
 * @param about the part that is not understood
 * @param nearest known units and groups with the most similar names
 * @param proposal what the understood part says; to be taken over or changed in the decision
 * @param cells the cells in which the words stand
 */
public record NeedsDecision(
    String text,
    OpenQuestion.Reason reason,
    String about,
    List<NearName> nearest,
    List<Assignment> proposal,
    List<Origin> cells) {

  public NeedsDecision {
    nearest = List.copyOf(nearest);
    proposal = List.copyOf(proposal);
    cells = List.copyOf(cells);
  }
}
