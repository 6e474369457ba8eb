package org.gongkai.catalog.exchange.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.cell.Reading;
import org.gongkai.catalog.exchange.cell.RoleCellParser;
import org.gongkai.catalog.exchange.cell.TimeLimitParser;
import org.gongkai.catalog.exchange.cell.UnitDirectory;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.unit.AssignmentRole;

/** The cell parsers of one import, with the decisions that came with it. */
final class ItemReading {

  final TimeLimitParser limits;
  private final RoleCellParser roles;
  private final Map<Who, Reading<Assignment>> known = new HashMap<>();
  private final Findings findings;

  ItemReading(UnitDirectory directory, List<Decision> decisions, Findings findings) {
    Map<String, List<Assignment>> who =
        decisions.stream()
            .filter(decision -> decision.assignments() != null)
            .collect(
                Collectors.toMap(Decision::text, Decision::assignments, (first, again) -> again));
    Map<String, TimeLimit> when =
        decisions.stream()
            .filter(decision -> decision.timeLimit() != null)
            .collect(
                Collectors.toMap(Decision::text, Decision::timeLimit, (first, again) -> again));
    this.roles = new RoleCellParser(directory, who);
    this.limits = new TimeLimitParser(when);
    this.findings = findings;
  }

  /** Who does what, by a cell in a column that says a role; tables repeat such cells row by row. */
  List<Assignment> who(String text, AssignmentRole column, Origin cell) {
    return take(
        known.computeIfAbsent(new Who(text, column), who -> roles.read(text, column)), cell);
  }

  /** The values of a reading; its questions are asked for the cell. */
  <T> List<T> take(Reading<T> reading, Origin cell) {
    reading.questions().forEach(question -> findings.ask(question, cell));
    return reading.values();
  }

  private record Who(String text, AssignmentRole column) {}
}
