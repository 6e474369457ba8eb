package org.gongkai.catalog.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.policy.Clause;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.UnitContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CAT-02, CAT-04 to CAT-09: the shipped catalogues hold to the texts of their documents. */
class RegimesTest {

  private static final Pattern OPEN_LIST =
      Pattern.compile("等政?府?各?(有关|相关)(部门|单位)|其他(有关|相关)(部门|单位)|、各相关(部门|单位)");
  private static final Predicate<String> OPEN_GROUP =
      Pattern.compile("(有关|相关)(部门|单位)").asPredicate();

  static Stream<Regime> regimes() {
    return Regime.NAMES.stream().map(Regime::new);
  }

  /**
   * White space aside, the clauses stand in the source in their order, character by character and
   * without overlap; what stands between, before and after them is pinned: titles, headings,
   * addressees, signatures, and in S0 the two notes on what its scrambled copy has lost.
   */
  @ParameterizedTest
  @MethodSource("regimes")
  void theClausesAndTheHeadingsAreTheWholeText(Regime regime) {
    // Given
    String source = regime.source();
    List<String> outside = new ArrayList<>();
    int read = 0;
    // When
    for (Clause clause : regime.policy().clauses()) {
      String text = Regime.packed(clause.text());
      int at = source.indexOf(text, read);
      assertTrue(at >= 0, clause.number() + " does not stand after the clause before it");
      outside.add(source.substring(read, at));
      read = at + text.length();
    }
    outside.add(source.substring(read));
    outside.removeIf(String::isEmpty);
    // Then
    assertEquals(Regime.pinned(regime.name() + ".outside.txt"), outside);
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void theHeadingOfAClauseStandsInTheText(Regime regime) {
    String source = regime.source();
    assertEquals(
        List.of(),
        regime.policy().clauses().stream()
            .filter(clause -> clause.heading() != null)
            .filter(clause -> !source.contains(Regime.packed(clause.heading())))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void whatAnItemQuotesStandsInAClauseThatItLinks(Regime regime) {
    for (ItemContent item : regime.document().items()) {
      List<String> texts = regime.textsOf(item);
      assertTrue(!texts.isEmpty() && !texts.contains(null), item.code() + " links its clauses");
      for (String quote : Regime.quotesOf(item)) {
        assertTrue(
            quote != null && texts.stream().anyMatch(text -> text.contains(quote)),
            item.code() + " quotes “" + quote + "”, which stands in none of its clauses");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void everyCodeThatIsReferredToExists(Regime regime) {
    // Given
    CatalogueDocument document = regime.document();
    Set<String> units = regime.unitCodes();
    Set<String> groups = codes(document.groups(), GroupContent::code);
    Set<String> domains = codes(document.domains(), DomainContent::code);
    Set<String> items = codes(document.items(), ItemContent::code);
    Map<String, Set<String>> missing = new HashMap<>();
    // When
    for (UnitContent unit : regime.units()) {
      keep(missing, unit.code(), units, unit.successors());
      keep(missing, unit.code(), units, unit.parent());
    }
    for (GroupContent group : document.groups()) {
      if (group.definition() instanceof GroupDefinition.Listed listed) {
        keep(missing, group.code(), units, listed.members());
      } else if (group.definition() instanceof GroupDefinition.ByReference reference) {
        keep(missing, group.code(), domains, reference.domains());
        keep(missing, group.code(), items, reference.items());
      }
    }
    for (DomainContent domain : document.domains()) {
      keep(missing, domain.code(), domains, domain.parent());
    }
    for (ItemContent item : document.items()) {
      keep(missing, item.code(), domains, item.domain());
      keep(missing, item.code(), groups, item.audience().groups());
      for (Assignment assignment : item.assignments()) {
        keep(missing, item.code(), units, assignment.units());
        keep(missing, item.code(), groups, assignment.groups());
      }
    }
    // Then
    assertEquals(Map.of(), missing);
  }

  /** “市农委…等有关部门”, “各相关部门”: whom a text names without naming the members is a group. */
  @ParameterizedTest
  @MethodSource("regimes")
  void anOpenListOfDepartmentsIsAGroup(Regime regime) {
    Map<String, String> names =
        regime.document().groups().stream()
            .collect(Collectors.toMap(GroupContent::code, GroupContent::name));
    for (ItemContent item : regime.document().items()) {
      for (Assignment assignment : item.assignments()) {
        assertTrue(
            !OPEN_LIST.matcher(assignment.quote()).find()
                || assignment.groups().stream().map(names::get).anyMatch(OPEN_GROUP),
            item.code() + " drops units of “" + assignment.quote() + "”");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void noElementAndNoRoleIsLost(Regime regime) {
    // Given
    List<ItemContent> items = regime.document().items();
    Map<AssignmentRole, Long> roles =
        items.stream()
            .flatMap(item -> item.assignments().stream())
            .collect(groupingBy(Assignment::role, TreeMap::new, counting()));
    // When
    String figures =
        "%s\t%d elements\t%s"
            .formatted(
                regime.name(),
                items.stream().mapToInt(item -> item.elements().size()).sum(),
                roles.entrySet().stream()
                    .map(role -> role.getValue() + " " + role.getKey())
                    .collect(joining("\t")));
    // Then
    assertTrue(Regime.pinned("figures.tsv").contains(figures), figures);
  }

  /** CAT-04 to CAT-09, as domain and documents list them. */
  @Test
  void theElementSetsOfTheDocumentsAreComplete() {
    // Given
    Map<String, ItemContent> items = items();
    List<String> pinned = Regime.pinned("elements.tsv");
    // When
    List<String> found =
        pinned.stream()
            .map(line -> Arrays.asList(line.split("\t")))
            .map(line -> line.get(0) + "\t" + line.get(1) + "\t" + elements(items.get(line.get(1))))
            .toList();
    // Then
    assertEquals(pinned, found);
    assertEquals(
        Set.of("CAT-04", "CAT-05", "CAT-06", "CAT-07", "CAT-08", "CAT-09"),
        pinned.stream().map(line -> line.substring(0, 6)).collect(Collectors.toSet()));
  }

  /** 条例第四十九条: by 31 January to the authority, by 31 March to the public, on last year. */
  @Test
  void annualReportsAreDueByTheDaysOfTheRegulations() {
    Map<String, TimeLimit> limits =
        regimes()
            .flatMap(regime -> regime.document().items().stream())
            .filter(item -> item.timeLimit() instanceof TimeLimit.Yearly)
            .collect(Collectors.toMap(ItemContent::code, ItemContent::timeLimit));
    assertEquals(
        Map.of(
            "CQ18-W-11", "12-31 THIS_YEAR",
            "CQ18-W-13", "1-31 PREVIOUS_YEAR",
            "CQ18-W-14", "3-31 PREVIOUS_YEAR",
            "CC18-W-05", "3-31 PREVIOUS_YEAR"),
        limits.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, limit -> due((TimeLimit.Yearly) limit.getValue()))));
  }

  /** The sentences of 国办发〔2018〕10号 that four documents repeat give the same elements in each. */
  @ParameterizedTest
  @CsvSource({
    "CQ18-D2-01, CZ18-D2-02, CC18-D2-01, NM20-D4-4-2-01",
    "CQ18-D2-09, CZ18-D2-10, CC18-D2-09, NM20-D4-4-2-09",
    "CQ18-D3-02, CZ18-D3-02, CC18-D3-02, NM20-D4-4-3-02",
    "CQ18-D4-10, CZ18-D4-13, CC18-D4-10, NM20-D4-4-4-11"
  })
  void theSameSentenceIsReadInTheSameWay(
      String chongqing, String changzhi, String changchun, String innerMongolia) {
    Map<String, ItemContent> items = items();
    assertEquals(
        1,
        Stream.of(chongqing, changzhi, changchun, innerMongolia)
            .map(items::get)
            .map(RegimesTest::shape)
            .distinct()
            .count());
  }

  /** Kind and elements; what stands in parentheses or says whose blacklist differs by text. */
  private static String shape(ItemContent item) {
    return item.kind()
        + item.elements().stream()
            .map(e -> e.name().replaceAll("（.*）|企业|食品药品", "") + (e.required() ? "*" : ""))
            .collect(joining("；"));
  }

  private static Map<String, ItemContent> items() {
    return regimes()
        .flatMap(regime -> regime.document().items().stream())
        .collect(Collectors.toMap(ItemContent::code, Function.identity()));
  }

  private static String due(TimeLimit.Yearly limit) {
    return limit.dueMonth() + "-" + limit.dueDay() + " " + limit.about();
  }

  private static String elements(ItemContent item) {
    return item == null
        ? "no such item"
        : item.elements().stream().map(element -> element.name()).collect(joining("；"));
  }

  private static <T> Set<String> codes(List<T> contents, Function<T, String> code) {
    return contents.stream().map(code).collect(Collectors.toSet());
  }

  private static void keep(
      Map<String, Set<String>> missing, String from, Set<String> known, String code) {
    keep(missing, from, known, code == null ? List.of() : List.of(code));
  }

  private static void keep(
      Map<String, Set<String>> missing, String from, Set<String> known, List<String> codes) {
    Set<String> unknown =
        codes.stream().filter(code -> !known.contains(code)).collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      missing.merge(
          from,
          unknown,
          (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
    }
  }
}
