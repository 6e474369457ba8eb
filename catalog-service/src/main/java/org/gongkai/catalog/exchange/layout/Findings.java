package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.cell.OpenQuestion;
import org.gongkai.catalog.exchange.table.TableCell;

/** Gathers what is at fault, open or passed over while a table is read. */
final class Findings {

  private static final int MOST_REMARKS = 200;

  private final List<CellProblem> problems = new ArrayList<>();
  private final Map<Key, Asked> open = new LinkedHashMap<>();
  private final List<LayoutResult.Remark> remarks = new ArrayList<>();

  void problem(CellProblem problem) {
    problems.add(problem);
  }

  void ask(OpenQuestion question, Origin cell) {
    open.computeIfAbsent(
            new Key(question.text(), question.reason(), question.about()),
            key -> new Asked(question, new ArrayList<>()))
        .cells()
        .add(cell);
  }

  void formula(String sheet, int row, TableCell cell) {
    remark(new LayoutResult.Remark("formula-value-taken", sheet, row, cell.letters(), cell.text()));
  }

  void skipped(String sheet, int row, String text) {
    remark(new LayoutResult.Remark("row-skipped", sheet, row, null, text));
  }

  void sheetSkipped(String sheet) {
    remark(new LayoutResult.Remark("sheet-skipped", sheet, 1, null, ""));
  }

  void sheetHidden(String sheet) {
    remark(new LayoutResult.Remark("sheet-hidden", sheet, 1, null, ""));
  }

  private void remark(LayoutResult.Remark remark) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(remark);
    }
  }

  List<CellProblem> problems() {
    return problems;
  }

  List<LayoutResult.Remark> remarks() {
    return remarks;
  }

  List<NeedsDecision> open() {
    return open.values().stream()
        .map(
            asked ->
                new NeedsDecision(
                    asked.question().text(),
                    asked.question().reason(),
                    asked.question().about(),
                    asked.question().nearest(),
                    asked.question().proposal(),
                    asked.cells()))
        .toList();
  }

  private record Key(String text, OpenQuestion.Reason reason, String about) {}

  private record Asked(OpenQuestion question, List<Origin> cells) {}
}
