package org.gongkai.catalog.exchange.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitNames;

/**
 * The names by which documents of one jurisdiction call units and groups on one day: official
 * names, aliases, and the forms that follow from them by rule (长治市民政局 is also 市民政局 within 长治市,
 * 各区县政府 also 区县人民政府). Immutable.
 */
public final class UnitDirectory {

  private static final int NEAREST = 3;
  private static final double RESEMBLES = 0.25;

  private final LocalDate day;
  private final Map<String, Set<Named>> byKey = new HashMap<>();
  private final Map<String, Named> unitsByCode = new HashMap<>();
  private final List<Named> groups = new ArrayList<>();
  private final UnitNames unitNames;

  /**
   * Makes a directory.
   *
   * @param jurisdictionName name of the region, such as 长治市, or null
   * @param day day on which units must exist: the day of the document
   * @param units units of the region, dissolved ones included
   * @param groups groups of the region
   */
  public UnitDirectory(
      String jurisdictionName, LocalDate day, List<UnitContent> units, List<GroupContent> groups) {
    this.day = day;
    String region = jurisdictionName == null ? "" : CellText.plain(jurisdictionName);
    this.unitNames = new UnitNames(units.stream().filter(unit -> unit.validOn(day)).toList());
    for (UnitContent unit : units) {
      Named named = new Named(NearName.Kind.UNIT, unit.code(), unit.name(), unit);
      unitsByCode.put(unit.code(), named);
      enter(named, unit.name(), region);
      unit.aliases().forEach(alias -> enter(named, alias, region));
    }
    for (GroupContent group : groups) {
      Named named = new Named(NearName.Kind.GROUP, group.code(), group.name(), null);
      this.groups.add(named);
      enter(named, group.name(), region);
    }
  }

  /** Everything that bears the name, whether it exists on the day or not. */
  Lookup find(String name) {
    Set<Named> found = byKey.getOrDefault(key(name), Set.of());
    List<Named> valid = found.stream().filter(this::exists).toList();
    return new Lookup(valid.isEmpty() ? List.copyOf(found) : valid, !valid.isEmpty());
  }

  /** The known names that resemble the given one most, best first. */
  public List<NearName> nearest(String name) {
    String key = key(name);
    record Scored(Named named, double score) {}
    Stream<Named> nearUnits =
        unitNames.nearest(CellText.plain(name), NEAREST).stream()
            .map(unit -> unitsByCode.get(unit.code()));
    return Stream.concat(nearUnits, groups.stream())
        .map(named -> new Scored(named, score(key, named)))
        .filter(scored -> scored.score() >= RESEMBLES)
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.named().code()))
        .limit(NEAREST)
        .map(scored -> scored.named().toNearName())
        .toList();
  }

  private double score(String key, Named named) {
    double best = NameSimilarity.of(key, key(named.name()));
    if (named.unit() != null) {
      for (String alias : named.unit().aliases()) {
        best = Math.max(best, NameSimilarity.of(key, key(alias)));
      }
    }
    return best;
  }

  private boolean exists(Named named) {
    return named.unit() == null || named.unit().validOn(day);
  }

  private void enter(Named named, String name, String region) {
    String plain = CellText.plain(name);
    put(named, plain);
    if (region.length() > 1 && plain.startsWith(region) && plain.length() > region.length()) {
      put(named, region.charAt(region.length() - 1) + plain.substring(region.length()));
    }
  }

  private void put(Named named, String name) {
    byKey.computeIfAbsent(key(name), k -> new LinkedHashSet<>()).add(named);
  }

  /** What two writings of one name have in common. */
  private static String key(String name) {
    String bare = CellText.plain(name).replace("(", "").replace(")", "").replace("人民政府", "政府");
    return bare.length() > 1 && bare.startsWith("各") ? bare.substring(1) : bare;
  }

  /**
   * A unit or a group under one of its names.
   *
   * @param kind which of both
   * @param code its code
   * @param name its official name
   * @param unit the unit, or null for a group
   */
  record Named(NearName.Kind kind, String code, String name, UnitContent unit) {
    NearName toNearName() {
      return new NearName(kind, code, name);
    }

    boolean isGroup() {
      return kind == NearName.Kind.GROUP;
    }
  }

  /**
   * What bears a name.
   *
   * @param named all that do; those that exist on the day, if any does
   * @param onDay whether they exist on the day
   */
  record Lookup(List<Named> named, boolean onDay) {

    boolean known() {
      return !named.isEmpty();
    }

    boolean unique() {
      return onDay && named.size() == 1;
    }
  }
}
