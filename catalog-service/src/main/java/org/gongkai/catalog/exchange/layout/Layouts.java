package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.exchange.table.FileRefused;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableRow;

/** Recognises the layout of a file's tables by their headers and reads the one that is known. */
public final class Layouts {

  private static final int TITLE_LENGTH = 400;

  private final ImportParameters parameters;
  private final List<Decision> decisions;
  private final KnownCatalogue known;
  private final LocalDate today;

  /**
   * Makes a reader.
   *
   * @param parameters what the table does not say of itself
   * @param decisions what a person decided for words that no rule reads
   * @param known what the catalogue already knows
   * @param today effective day of items where neither table nor parameters name one
   */
  public Layouts(
      ImportParameters parameters,
      List<Decision> decisions,
      KnownCatalogue known,
      LocalDate today) {
    this.parameters = parameters;
    this.decisions = decisions;
    this.known = known;
    this.today = today;
  }

  /**
   * Reads the tables of a file.
   *
   * @throws FileRefused when none of them has a known layout, or several have: to take one would be
   *     to take a part
   * @throws ParameterMissing when the layout needs a parameter that is not given
   */
  public LayoutResult read(String fileName, List<Table> tables) {
    List<String> recognised =
        tables.stream().filter(Layouts::isRecognised).map(Table::name).toList();
    if (recognised.size() > 1) {
      throw new FileRefused(
          Reason.SEVERAL_TABLES, Map.of("file", fileName, "tables", String.join("、", recognised)));
    }
    Findings findings = new Findings();
    for (int i = 0; i < tables.size(); i++) {
      Optional<LayoutResult> result = read(tables, i, findings);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new FileRefused(Reason.NO_TABLE, Map.of("file", fileName));
  }

  private Optional<LayoutResult> read(List<Table> tables, int index, Findings findings) {
    Table table = tables.get(index);
    LocalDate day = parameters.day(today);
    Optional<CatalogueDocument> document = Optional.empty();
    ImportFormat format = null;
    var directory = DirectoryTable.header(table);
    var assignment = AssignmentTable.header(table);
    var units = UnitList.header(table);
    var groups = GroupList.header(table);
    if (directory.isPresent()) {
      format = ImportFormat.DIRECTORY_TABLE;
      document =
          Optional.of(
              new DirectoryTable(table, directory.get(), parameters, known, findings)
                  .read(reading(day, findings), day));
    } else if (assignment.isPresent()) {
      format = ImportFormat.ASSIGNMENT_TABLE;
      require("codePrefix", parameters.codePrefix());
      require("policy", parameters.policy());
      document =
          Optional.of(
              new AssignmentTable(
                      table,
                      assignment.get(),
                      parameters,
                      known,
                      findings,
                      reading(day, findings),
                      day)
                  .read(titleAbove(tables, index, assignment.get().firstData())));
    } else if (groups.isPresent()) {
      format = ImportFormat.GROUP_LIST;
      document = Optional.of(GroupList.read(table, groups.get(), parameters, findings));
    } else if (units.isPresent()) {
      format = ImportFormat.UNIT_LIST;
      document = Optional.of(UnitList.read(table, units.get(), parameters, findings));
    }
    if (document.isEmpty()) {
      return Optional.empty();
    }
    others(tables, index).forEach(other -> findings.sheetSkipped(other.name()));
    tables.stream().filter(Table::isHidden).forEach(each -> findings.sheetHidden(each.name()));
    return Optional.of(
        new LayoutResult(
            format, document.get(), findings.problems(), findings.open(), findings.remarks()));
  }

  private static boolean isRecognised(Table table) {
    return DirectoryTable.header(table).isPresent()
        || AssignmentTable.header(table).isPresent()
        || UnitList.header(table).isPresent()
        || GroupList.header(table).isPresent();
  }

  private ItemReading reading(LocalDate day, Findings findings) {
    return new ItemReading(known.directory(day), decisions, findings);
  }

  private static void require(String parameter, Object value) {
    if (value == null) {
      throw new ParameterMissing(parameter);
    }
  }

  /** The longest line above the table that could be a title. */
  private static String titleAbove(List<Table> tables, int index, int firstData) {
    List<String> lines = new ArrayList<>();
    if (index > 0) {
      tables.get(0).rows().forEach(row -> lines.add(row.cell(0).text()));
    }
    for (TableRow row : tables.get(index).rows().subList(0, firstData)) {
      lines.add(row.cell(0).text());
    }
    return lines.stream()
        .map(line -> line.replaceAll("\\s+", ""))
        .filter(line -> line.endsWith("表") || line.endsWith("方案") || line.endsWith("通知"))
        .filter(line -> line.length() <= TITLE_LENGTH)
        .findFirst()
        .orElse("任务分工表");
  }

  private static List<Table> others(List<Table> tables, int index) {
    return IntStream.range(0, tables.size())
        .filter(i -> i != index)
        .mapToObj(tables::get)
        .filter(table -> !table.rows().stream().allMatch(TableRow::isBlank))
        .filter(table -> !table.name().equals(Table.BODY))
        .toList();
  }
}
