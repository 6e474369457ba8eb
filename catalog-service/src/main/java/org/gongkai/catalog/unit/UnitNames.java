package org.gongkai.catalog.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names by which units are known, to tell which unit a text means or nearly means.
 *
 * <p>Likeness is Dice's coefficient over the character bigrams of the best matching name or alias;
 * ties go to the shorter name. Two-character words count as one bigram, so nothing is too short.
 */
public final class UnitNames {

  private static final double LEAST_LIKENESS = 0.2;

  private final Map<String, UnitContent> units = new HashMap<>();
  private final Map<String, Set<String>> codesByName = new HashMap<>();
  private final Map<String, Set<String>> namesByBigram = new HashMap<>();

  /** The names and aliases of the units. */
  public UnitNames(Collection<UnitContent> known) {
    for (UnitContent unit : known) {
      units.put(unit.code(), unit);
      addName(unit.name(), unit.code());
      unit.aliases().forEach(alias -> addName(alias, unit.code()));
    }
  }

  /** Whether a unit has this code. */
  public boolean hasCode(String code) {
    return units.containsKey(code);
  }

  /** Codes of the units that are called exactly so, in no order. */
  public Set<String> called(String name) {
    return codesByName.getOrDefault(name, Set.of());
  }

  /** The units whose names are most like the text, best first. */
  public List<NearbyUnit> nearest(String text, int atMost) {
    Set<String> asked = bigrams(text);
    Map<String, Integer> shared = new HashMap<>();
    for (String bigram : asked) {
      for (String name : namesByBigram.getOrDefault(bigram, Set.of())) {
        shared.merge(name, 1, Integer::sum);
      }
    }
    List<Likeness> ranked = new ArrayList<>();
    shared.forEach(
        (name, common) -> {
          double dice = 2.0 * common / (asked.size() + bigrams(name).size());
          if (dice >= LEAST_LIKENESS) {
            codesByName.get(name).forEach(code -> ranked.add(new Likeness(code, name, dice)));
          }
        });
    ranked.sort(
        Comparator.comparingDouble(Likeness::dice)
            .reversed()
            .thenComparing(likeness -> likeness.name().length())
            .thenComparing(Likeness::code));
    return ranked.stream()
        .map(Likeness::code)
        .distinct()
        .limit(atMost)
        .map(code -> new NearbyUnit(code, units.get(code).name()))
        .toList();
  }

  private void addName(String name, String code) {
    codesByName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(code);
    for (String bigram : bigrams(name)) {
      namesByBigram.computeIfAbsent(bigram, any -> new HashSet<>()).add(name);
    }
  }

  private static Set<String> bigrams(String text) {
    Set<String> bigrams = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      bigrams.add(text.substring(i, i + 2));
    }
    return bigrams.isEmpty() ? Set.of(text) : bigrams;
  }

  private record Likeness(String code, String name, double dice) {}
}
