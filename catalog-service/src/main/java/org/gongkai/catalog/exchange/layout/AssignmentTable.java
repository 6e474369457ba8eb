package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.cell.NumberedText;
import org.gongkai.catalog.exchange.cell.OpenQuestion;
import org.gongkai.catalog.exchange.cell.Reading;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.ClauseReference;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.policy.Clause;
import org.gongkai.catalog.policy.PolicyContent;

/**
 * An assignment table (任务分工表): field, contents, who is responsible, who cooperates. Each numbered
 * part of the contents becomes an item; every cell becomes a clause, quoted exactly.
 */
final class AssignmentTable {

  private static final int LEAST_COLUMNS = 3;

  private final Table table;
  private final Header<AssignmentColumn> header;
  private final ImportParameters parameters;
  private final Findings findings;
  private final ItemReading reading;
  private final LocalDate day;
  private final Domains domains;
  private final List<ItemContent> items = new ArrayList<>();
  private final Map<String, Clause> clauses = new LinkedHashMap<>();
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<String, Integer> itemsOfField = new HashMap<>();

  AssignmentTable(
      Table table,
      Header<AssignmentColumn> header,
      ImportParameters parameters,
      KnownCatalogue known,
      Findings findings,
      ItemReading reading,
      LocalDate day) {
    this.table = table;
    this.header = header;
    this.parameters = parameters;
    this.findings = findings;
    this.reading = reading;
    this.day = day;
    this.domains = new Domains(known, parameters.codePrefix());
  }

  static Optional<Header<AssignmentColumn>> header(Table table) {
    return Header.find(table, LEAST_COLUMNS, AssignmentColumn::of)
        .filter(header -> header.has(AssignmentColumn.CONTENT))
        .filter(
            header ->
                header.has(AssignmentColumn.RESPONSIBLE) || header.has(AssignmentColumn.LEAD));
  }

  CatalogueDocument read(String titleAbove) {
    List<AssignmentRow> rows = rows();
    Map<String, Integer> rowsOfField = new HashMap<>();
    rows.forEach(row -> rowsOfField.merge(row.field(), 1, Integer::sum));
    Map<String, Integer> placeInField = new HashMap<>();
    for (AssignmentRow row : rows) {
      int place = placeInField.merge(row.field(), 1, Integer::sum);
      String number = Domains.ordinal(row.field());
      if (rowsOfField.get(row.field()) > 1) {
        number += "（" + chinese(place) + "）";
      }
      items(row, number);
    }
    return new CatalogueDocument(
        parameters.jurisdiction(),
        List.of(),
        List.of(),
        domains.added(),
        List.of(policy(titleAbove)),
        items,
        origins);
  }

  private List<AssignmentRow> rows() {
    List<AssignmentRow> rows = new ArrayList<>();
    String field = null;
    for (TableRow row : table.rows().subList(header.firstData(), table.rows().size())) {
      if (row.isBlank() || header.isRepeatedBy(row)) {
        continue;
      }
      RowReader<AssignmentColumn> reader = new RowReader<>(header, table, row, findings);
      String said = reader.text(AssignmentColumn.DOMAIN, 200);
      field = said == null ? field : said;
      if (field == null && parameters.domain() != null) {
        field =
            parameters.domain().name() == null
                ? parameters.domain().code()
                : parameters.domain().name();
      }
      String contents = reader.required(AssignmentColumn.CONTENT, 20_000);
      if (field == null) {
        reader.problem(CellProblem.REQUIRED, reader.cell(AssignmentColumn.DOMAIN), null);
      } else if (contents != null) {
        rows.add(new AssignmentRow(reader, field, contents));
      }
    }
    return rows;
  }

  private void items(AssignmentRow row, String number) {
    List<Assignment> assignments = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    NumberedText contents = NumberedText.of(row.contents());
    if (!contents.preamble().isEmpty()) {
      quoted.add(clause(number, row, contents.preamble()));
    }
    List<String> who = new ArrayList<>();
    for (AssignmentColumn column : AssignmentColumn.values()) {
      String text = column.role() == null ? null : row.reader().text(column, 2000);
      if (text != null) {
        who.add(clause(number + title(row, column), row, text));
        assignments.addAll(reading.who(text, column.role(), row.reader().origin(column)));
      }
    }
    String domain = domains.codeOf(row.field());
    int part = 0;
    for (String text : contents.parts()) {
      part++;
      String own = contents.parts().size() > 1 ? number + part : number;
      List<String> all = new ArrayList<>(quoted);
      all.add(clause(own, row, text));
      all.addAll(who);
      item(row, domain, text, assignments, all);
    }
  }

  private void item(
      AssignmentRow row,
      String domain,
      String text,
      List<Assignment> assignments,
      List<String> quoted) {
    Optional<TimeLimit> limit = limit(row, text);
    String field = Domains.name(row.field());
    int place = fields.computeIfAbsent(field, name -> fields.size() + 1);
    int number = itemsOfField.merge(field, 1, Integer::sum);
    if (limit.isEmpty() || assignments.isEmpty()) {
      return;
    }
    String pointer = "/items/" + items.size();
    origins.put(pointer, row.reader().origin(AssignmentColumn.CONTENT));
    for (int i = 0; i < assignments.size(); i++) {
      origins.put(pointer + "/assignments/" + i, originOf(row, assignments.get(i)));
    }
    items.add(
        new TaskText(text)
            .item(
                String.format(Locale.ROOT, "%s-%d-%02d", parameters.codePrefix(), place, number),
                domain,
                field,
                limit.get(),
                assignments,
                parameters,
                quoted.stream()
                    .map(each -> new ClauseReference(parameters.policy().code(), each))
                    .toList(),
                day));
  }

  private static String title(AssignmentRow row, AssignmentColumn column) {
    String path = row.reader().title(row.reader().cell(column));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Origin originOf(AssignmentRow row, Assignment assignment) {
    for (AssignmentColumn column : AssignmentColumn.values()) {
      boolean says =
          column.role() != null
              && assignment.quote() != null
              && row.reader().cell(column).text().contains(assignment.quote());
      if (says) {
        return row.reader().origin(column);
      }
    }
    return row.reader().origin(AssignmentColumn.RESPONSIBLE);
  }

  /** The limit of its own column, else the one in the words, else the one of the request. */
  private Optional<TimeLimit> limit(AssignmentRow row, String text) {
    String said = row.reader().text(AssignmentColumn.LIMIT, 2000);
    Origin cell =
        row.reader().origin(said == null ? AssignmentColumn.CONTENT : AssignmentColumn.LIMIT);
    Reading<TimeLimit> limit =
        said == null ? reading.limits.inProse(text) : reading.limits.read(said);
    if (limit.isComplete() && limit.values().isEmpty()) {
      limit =
          parameters.timeLimit() == null
              ? Reading.open(new OpenQuestion(text, OpenQuestion.Reason.EMPTY, text))
              : reading.limits.read(parameters.timeLimit());
    }
    return reading.take(limit, cell).stream().findFirst();
  }

  /** Adds a clause and answers its number; a number that another text has gets a suffix. */
  private String clause(String number, AssignmentRow row, String text) {
    String free = number;
    for (int i = 2; clauses.containsKey(free) && !clauses.get(free).text().equals(text); i++) {
      free = number + "-" + i;
    }
    clauses.put(free, new Clause(free, Domains.name(row.field()), text));
    return free;
  }

  private PolicyContent policy(String titleAbove) {
    ImportParameters.PolicyChoice policy = parameters.policy();
    return new PolicyContent(
        policy.code(),
        policy.title() == null ? titleAbove : policy.title(),
        policy.documentNumber(),
        policy.issuer(),
        policy.issuedOn(),
        policy.issuedOn(),
        List.of(),
        List.copyOf(clauses.values()));
  }

  private static String chinese(int number) {
    String[] digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    String tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10 % 10]) + "十";
    return tens + digits[number % 10];
  }

  private record AssignmentRow(RowReader<AssignmentColumn> reader, String field, String contents) {}
}
