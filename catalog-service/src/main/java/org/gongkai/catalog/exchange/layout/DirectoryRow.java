package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.catalog.exchange.cell.LegalBasisParser;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.LegalBasis;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.UnitLevel;

/**
 * Reads one row of the standard directory table into an item. Where the catalogue already has the
 * item, a cell that says the same as the item changes nothing of it; so what the table has no
 * column for, and finer knowledge such as the type of an element, survives a trip through a
 * spreadsheet.
 */
final class DirectoryRow {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CHANNEL = 400;
  private static final int LONGEST_TEXT = 30_000;

  private final Header<DirectoryColumn> header;
  private final ImportParameters parameters;
  private final KnownCatalogue known;
  private final ItemReading reading;
  private final Domains domains;
  private final LocalDate day;
  private final DirectoryText words;
  private final DirectoryTicks ticks;

  DirectoryRow(
      Header<DirectoryColumn> header,
      ImportParameters parameters,
      KnownCatalogue known,
      ItemReading reading,
      Domains domains,
      LocalDate day) {
    this.header = header;
    this.parameters = parameters;
    this.known = known;
    this.reading = reading;
    this.domains = domains;
    this.day = day;
    this.words = new DirectoryText(known::nameOf);
    this.ticks = new DirectoryTicks(header, parameters);
  }

  /** The item, or null when a cell that it cannot do without is at fault or open. */
  ItemContent read(RowReader<DirectoryColumn> row, String code, ItemContent present) {
    String level1 =
        kept(row, DirectoryColumn.LEVEL1, present, ItemContent::level1, ItemContent::level1)
            .orElseGet(() -> row.required(DirectoryColumn.LEVEL1, LONGEST_NAME));
    String level2 = level2(row, present);
    String domain = domain(row, present);
    List<Element> elements =
        kept(row, DirectoryColumn.ELEMENTS, present, words::elements, ItemContent::elements)
            .orElseGet(() -> elements(row, present));
    List<LegalBasis> basis =
        kept(row, DirectoryColumn.BASIS, present, words::basis, ItemContent::legalBasis)
            .orElseGet(() -> LegalBasisParser.read(row.cell(DirectoryColumn.BASIS).text()));
    TimeLimit limit =
        kept(row, DirectoryColumn.LIMIT, present, words::limit, ItemContent::timeLimit)
            .orElseGet(() -> limit(row));
    List<Assignment> assignments =
        kept(row, DirectoryColumn.SUBJECT, present, words::subject, ItemContent::assignments)
            .orElseGet(() -> assignments(row));
    List<Channel> channels = ticks.channels(row, present);
    Audience audience = ticks.audience(row, present);
    Method method = ticks.method(row, present);
    List<UnitLevel> levels = ticks.levels(row, present);
    String supervision = supervision(row, present);
    LocalDate effective = row.date(DirectoryColumn.EFFECTIVE);
    if (level1 == null || domain == null || limit == null || assignments.isEmpty()) {
      return null;
    }
    if (present == null) {
      return new ItemContent(
          code,
          domain,
          ItemKind.DISCLOSURE,
          level1,
          level2,
          elements,
          basis,
          limit,
          null,
          null,
          assignments,
          channels,
          audience,
          method,
          levels,
          supervision,
          null,
          List.of(),
          List.of(),
          effective == null ? day : effective);
    }
    ItemContent unchangedDate =
        revised(
            present,
            domain,
            level1,
            level2,
            elements,
            basis,
            limit,
            assignments,
            channels,
            audience,
            method,
            levels,
            supervision,
            effective == null ? present.effectiveFrom() : effective);
    boolean changed = effective == null && !unchangedDate.equals(present);
    return changed ? withDay(unchangedDate) : unchangedDate;
  }

  private String level2(RowReader<DirectoryColumn> row, ItemContent present) {
    String text = row.text(DirectoryColumn.LEVEL2, LONGEST_NAME);
    boolean same =
        present != null
            && present.level2() != null
            && (!header.has(DirectoryColumn.LEVEL2) || present.level2().strip().equals(text));
    return same ? present.level2() : text;
  }

  private String supervision(RowReader<DirectoryColumn> row, ItemContent present) {
    return kept(
            row,
            DirectoryColumn.SUPERVISION,
            present,
            words::supervision,
            item -> Optional.ofNullable(item.supervisionChannel()))
        .orElseGet(
            () -> Optional.ofNullable(row.text(DirectoryColumn.SUPERVISION, LONGEST_CHANNEL)))
        .orElse(null);
  }

  private String domain(RowReader<DirectoryColumn> row, ItemContent present) {
    String name = row.text(DirectoryColumn.DOMAIN, LONGEST_NAME);
    if (name != null) {
      boolean same =
          present != null
              && known
                  .domain(present.domain())
                  .filter(domain -> domain.name().strip().equals(name))
                  .isPresent();
      if (same) {
        return present.domain();
      }
      return domains.codeOf(name);
    }
    if (present != null) {
      return present.domain();
    }
    if (parameters.domain() != null) {
      return domains.codeOf(parameters.domain());
    }
    row.problem(CellProblem.REQUIRED, row.cell(DirectoryColumn.DOMAIN), "parameters.domain");
    return null;
  }

  private List<Element> elements(RowReader<DirectoryColumn> row, ItemContent present) {
    String text = row.text(DirectoryColumn.ELEMENTS, LONGEST_TEXT);
    List<String> names = text == null ? List.of() : ElementNames.names(text);
    if (names.stream().anyMatch(name -> name.length() > ElementNames.LONGEST)) {
      row.problem(
          CellProblem.TOO_LONG, row.cell(DirectoryColumn.ELEMENTS), "≤ " + ElementNames.LONGEST);
      return List.of();
    }
    return ElementNames.elements(names, present == null ? List.of() : present.elements());
  }

  private TimeLimit limit(RowReader<DirectoryColumn> row) {
    TableCell cell = row.cell(DirectoryColumn.LIMIT);
    String text =
        cell.text().isBlank() && parameters.timeLimit() != null
            ? parameters.timeLimit()
            : cell.text();
    List<TimeLimit> limits = reading.take(reading.limits.read(text), row.origin(cell));
    return limits.isEmpty() ? null : limits.get(0);
  }

  private List<Assignment> assignments(RowReader<DirectoryColumn> row) {
    String text = row.required(DirectoryColumn.SUBJECT, 2000);
    return text == null
        ? List.of()
        : reading.who(text, AssignmentRole.RESPONSIBLE, row.origin(DirectoryColumn.SUBJECT));
  }

  /** What the item has, when the cell says the same or the table has no such column. */
  private <T> Optional<T> kept(
      RowReader<DirectoryColumn> row,
      DirectoryColumn column,
      ItemContent present,
      Function<ItemContent, String> said,
      Function<ItemContent, T> value) {
    if (present == null) {
      return Optional.empty();
    }
    Supplier<String> cell = () -> row.cell(column).text().strip();
    boolean same =
        !header.has(column) || cell.get().equals(DirectoryText.fit(said.apply(present)).strip());
    return same ? Optional.of(value.apply(present)) : Optional.empty();
  }

  private ItemContent withDay(ItemContent item) {
    return revised(
        item,
        item.domain(),
        item.level1(),
        item.level2(),
        item.elements(),
        item.legalBasis(),
        item.timeLimit(),
        item.assignments(),
        item.channels(),
        item.audience(),
        item.method(),
        item.levels(),
        item.supervisionChannel(),
        day.isBefore(item.effectiveFrom()) ? item.effectiveFrom() : day);
  }

  private static ItemContent revised(
      ItemContent present,
      String domain,
      String level1,
      String level2,
      List<Element> elements,
      List<LegalBasis> basis,
      TimeLimit limit,
      List<Assignment> assignments,
      List<Channel> channels,
      Audience audience,
      Method method,
      List<UnitLevel> levels,
      String supervisionChannel,
      LocalDate effectiveFrom) {
    return new ItemContent(
        present.code(),
        domain,
        present.kind(),
        level1,
        level2,
        elements,
        basis,
        limit,
        present.generalTimeLimit(),
        present.specialLaw(),
        assignments,
        channels,
        audience,
        method,
        levels,
        supervisionChannel,
        present.statutoryClass(),
        present.stages(),
        present.clauses(),
        effectiveFrom);
  }
}
