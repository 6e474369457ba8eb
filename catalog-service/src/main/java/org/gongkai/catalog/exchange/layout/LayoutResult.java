package org.gongkai.catalog.exchange.layout;

import java.util.List;
import org.gongkai.catalog.catalogue.CatalogueDocument;

/**
 * What a table says.
 *
 * @param format which layout the table has
 * @param document its contents; complete only without problems and open decisions
 * @param problems cells at fault
 * @param open passages that a person must decide
 * @param remarks what was met and passed over: formulas, notes
 */
public record LayoutResult(
    ImportFormat format,
    CatalogueDocument document,
    List<CellProblem> problems,
    List<NeedsDecision> open,
    List<Remark> remarks) {

  public LayoutResult {
    problems = List.copyOf(problems);
    open = List.copyOf(open);
    remarks = List.copyOf(remarks);
  }

  /** Whether the document may be loaded. */
  public boolean isComplete() {
    return problems.isEmpty() && open.isEmpty();
  }

  /**
   * Something that was passed over.
   *
   * @param code {@code formula-value-taken}, {@code row-skipped}, {@code sheet-skipped} or {@code
   *     sheet-hidden}
   * @param sheet sheet or table
   * @param row from 1
   * @param column letters, or null for the row
   * @param value what stands there
   */
  public record Remark(String code, String sheet, int row, String column, String value) {}
}
