package org.gongkai.catalog.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.ClauseReference;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.policy.Clause;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.UnitContent;

/** One of the shipped catalogues beside the text that it was made of. */
final class Regime {

  /** The folders of the five under {@code deploy/regimes}. */
  static final List<String> NAMES =
      List.of(
          "s0-chongqing-2018",
          "s1-changzhi-2018",
          "s2-chongqing-2014",
          "s3-changchun-2018",
          "s4-inner-mongolia-city");

  private static final Path ROOT = Path.of(System.getProperty("gongkai.root"));
  private static final Path REGIMES = ROOT.resolve("deploy/regimes");
  private static final CatalogueDocument CHONGQING_UNITS = Catalogues.regime("units/500000.json");

  private final String name;
  private final CatalogueDocument document;

  Regime(String name) {
    this.name = name;
    this.document = Catalogues.regime(name + "/regime.json");
  }

  String name() {
    return name;
  }

  CatalogueDocument document() {
    return document;
  }

  PolicyContent policy() {
    return document.policies().get(0);
  }

  /** The text of the document, white space left out: tables and line breaks say nothing. */
  String source() {
    return packed(text(REGIMES.resolve(name).resolve("source.txt")));
  }

  String readme() {
    return text(REGIMES.resolve(name).resolve("README.md"));
  }

  /** The units that its codes may mean: its own, and for Chongqing those of the shared file. */
  List<UnitContent> units() {
    return document.jurisdiction().code().equals(CHONGQING_UNITS.jurisdiction().code())
        ? Stream.concat(CHONGQING_UNITS.units().stream(), document.units().stream()).toList()
        : document.units();
  }

  Set<String> unitCodes() {
    return units().stream().map(UnitContent::code).collect(Collectors.toSet());
  }

  /** The clauses that an item links. */
  List<String> textsOf(ItemContent item) {
    Map<String, String> texts = new HashMap<>();
    for (PolicyContent policy : document.policies()) {
      for (Clause clause : policy.clauses()) {
        texts.put(policy.code() + "/" + clause.number(), clause.text());
      }
    }
    return item.clauses().stream().map(Regime::key).map(texts::get).toList();
  }

  /** What an item quotes: of its assignments and of both its time limits. */
  static List<String> quotesOf(ItemContent item) {
    return Stream.concat(
            item.assignments().stream().map(Assignment::quote),
            Stream.of(item.timeLimit(), item.generalTimeLimit())
                .filter(limit -> limit != null && limit.quote() != null)
                .map(TimeLimit::quote))
        .toList();
  }

  /** The lines of a file beside this test that pins something of the regimes. */
  static List<String> pinned(String file) {
    return text(ROOT.resolve("catalog-service/src/test/resources/regimes").resolve(file))
        .lines()
        .toList();
  }

  static String packed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Override
  public String toString() {
    return name;
  }

  private static String key(ClauseReference reference) {
    return reference.policy() + "/" + reference.number();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
