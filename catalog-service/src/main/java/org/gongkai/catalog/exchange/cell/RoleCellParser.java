package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.exchange.cell.WhoReader.Who;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;

/**
 * Reads a cell that says who does what (责任单位, 配合单位, 公开主体) into assignments.
 *
 * <pre>
 * cell      = statement { ("；" | "。" | "，" after an action) statement }
 * statement = label "：" names                    (rule LABELLED: 牵头单位：市财政局)
 *           | ["由"] names [mode] action [object]  (rule ACTED: 市卫计委、市食药监局按职责分工分别牵头落实)
 *           | names                               (rule BARE: the column's title says the role)
 * names     = name { ("、" | "，" | "和" | "及" | "与") name } ["等" group]
 * name      = a known unit or group, the longest that fits
 *           | "市、各旗县区" tail                   (two levels share the tail)
 * mode      = "分别" | "按职责分工" | "共同" …
 * action    = "牵头…" | "负责…" | "配合" | "负责综合协调" | "负责组织领导" | "指导" …
 * </pre>
 *
 * <p>Each or together: as the words say. Where they say nothing, single units, groups and several
 * responsible units answer each for themselves, and several leading units are a question: together
 * is proposed. A statement that no rule reads, or that holds a name which is not known, is a
 * question too; a question yields no assignment, unless the caller brings a decision for its words.
 *
 * <p>Pure and without state beyond its arguments; may be used by many threads.
 */
public final class RoleCellParser {

  private final UnitDirectory directory;
  private final Map<String, List<Assignment>> decisions;

  /**
   * Makes a parser.
   *
   * @param directory names of the jurisdiction on the day of the document
   * @param decisions the words of a statement or a whole cell → what a person decided that they
   *     mean; an empty list means: nobody
   */
  public RoleCellParser(UnitDirectory directory, Map<String, List<Assignment>> decisions) {
    this.directory = directory;
    this.decisions =
        decisions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> CellText.plain(entry.getKey()), Map.Entry::getValue, (a, b) -> b));
  }

  /**
   * Reads a cell.
   *
   * @param cell its text
   * @param column role that the title of the column says, or null when it says none
   */
  public Reading<Assignment> read(String cell, AssignmentRole column) {
    CellText text = CellText.of(unwrapped(cell));
    List<Assignment> decided = decisions.get(text.plain());
    if (decided != null) {
      return new Reading<>(quoted(decided, cell.strip()), List.of());
    }
    List<Assignment> assignments = new ArrayList<>();
    List<OpenQuestion> questions = new ArrayList<>();
    for (List<RoleToken> tokens :
        RoleStatement.split(RoleTokeniser.tokens(directory, text.plain()))) {
      int from = tokens.get(0).from();
      int to = tokens.get(tokens.size() - 1).to();
      String quote = text.quote(from, to);
      List<Assignment> known = decisions.get(text.plain().substring(from, to));
      if (known != null) {
        assignments.addAll(quoted(known, quote));
      } else {
        statement(tokens, column, quote, assignments, questions);
      }
    }
    return new Reading<>(assignments, questions);
  }

  private void statement(
      List<RoleToken> tokens,
      AssignmentRole column,
      String quote,
      List<Assignment> assignments,
      List<OpenQuestion> questions) {
    Optional<RoleStatement> statement = Optional.empty();
    for (RoleStatement.Rule rule : RoleStatement.Rule.values()) {
      statement = statement.or(() -> rule.read(tokens, column));
    }
    if (statement.isEmpty()) {
      Reason reason = quote.indexOf('由') > 0 ? Reason.SCOPED : Reason.NO_RULE;
      questions.add(new OpenQuestion(quote, reason, quote));
      return;
    }
    Who who = WhoReader.read(directory, statement.get().who());
    List<Assignment> read =
        who.isEmpty() ? List.of() : List.of(assignment(statement.get(), who, quote));
    if (who.doubts().isEmpty() && saysMode(statement.get(), who)) {
      assignments.addAll(read);
    } else if (who.doubts().isEmpty()) {
      questions.add(new OpenQuestion(quote, Reason.MODE_UNSAID, quote, List.of(), read));
    }
    for (WhoReader.Doubt doubt : who.doubts()) {
      questions.add(new OpenQuestion(quote, doubt.reason(), doubt.about(), doubt.nearest(), read));
    }
  }

  private static Assignment assignment(RoleStatement statement, Who who, String quote) {
    return new Assignment(statement.role(), mode(statement, who), who.units(), who.groups(), quote);
  }

  /** One task or several: the words must say it where several single units lead. */
  private static boolean saysMode(RoleStatement statement, Who who) {
    return statement.mode() != null
        || statement.role() != AssignmentRole.LEAD
        || !who.groups().isEmpty()
        || who.units().size() < 2;
  }

  private static AssignmentMode mode(RoleStatement statement, Who who) {
    if (statement.mode() != null) {
      return statement.mode();
    }
    return saysMode(statement, who) ? AssignmentMode.EACH : AssignmentMode.JOINT;
  }

  private static List<Assignment> quoted(List<Assignment> decided, String quote) {
    return decided.stream()
        .map(
            each ->
                new Assignment(
                    each.role(),
                    each.mode(),
                    each.units(),
                    each.groups(),
                    each.quote() == null ? quote : each.quote()))
        .toList();
  }

  /** （由市财政局牵头负责） → 由市财政局牵头负责. */
  private static String unwrapped(String cell) {
    String bare = cell.strip();
    int depth = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
      }
      if (depth == 0 && i + 1 < bare.length()) {
        return bare;
      }
    }
    return bare.length() > 2 ? bare.substring(1, bare.length() - 1) : bare;
  }
}
