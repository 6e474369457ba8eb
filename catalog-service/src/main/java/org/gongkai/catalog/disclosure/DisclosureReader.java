package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.catalog.unit.UnitQueries;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.ForeignUnit;
import org.gongkai.platform.security.Regions;

/** Reads of disclosures, each through the one visibility rule. */
@ApplicationScoped
class DisclosureReader {

  private final DisclosureStore store;
  private final DisclosureQueries queries;
  private final CurrentViewer viewer;
  private final UnitQueries units;
  private final CurrentActor actors;

  DisclosureReader(
      DisclosureStore store,
      DisclosureQueries queries,
      CurrentViewer viewer,
      UnitQueries units,
      CurrentActor actors) {
    this.store = store;
    this.queries = queries;
    this.viewer = viewer;
    this.units = units;
    this.actors = actors;
  }

  Seen get(UUID id) {
    return seen(store.find(id), id);
  }

  Seen getByIndexNumber(String indexNumber) {
    return seen(store.findByIndexNumber(indexNumber), indexNumber);
  }

  /** The editions of what the caller may see. */
  List<Edition> editions(UUID id) {
    return store.editions(get(id).disclosure().id());
  }

  /**
   * What the caller works on: all of their unit and those below it, and for supervisors the
   * disclosures of their jurisdiction's catalogues, whichever unit answers them.
   *
   * @throws ForeignUnit for a unit that the caller does not work for, unless they supervise
   */
  List<DisclosureSummary> work(WorkFilter filter, UUID after, int rows) {
    if (filter.unit() != null) {
      return workOf(filter.unit(), filter, after, rows);
    }
    List<DisclosureSummary> own =
        viewer.isOfUnit() ? queries.ofUnits(ownUnits(), filter, after, rows) : List.of();
    List<DisclosureSummary> supervised =
        viewer.isSupervisor()
            ? queries.ofJurisdictions(supervised(), filter, after, rows)
            : List.of();
    return newest(own, supervised, rows);
  }

  private List<DisclosureSummary> workOf(String unit, WorkFilter filter, UUID after, int rows) {
    if (viewer.worksFor(unit)) {
      return queries.ofUnits(Set.of(unit), filter, after, rows);
    }
    if (!viewer.isSupervisor()) {
      throw new ForeignUnit(unit);
    }
    return queries.ofUnitIn(unit, supervised(), filter, after, rows);
  }

  /** Two slices as one, in the order of the database; what is in both is listed once. */
  private static List<DisclosureSummary> newest(
      List<DisclosureSummary> some, List<DisclosureSummary> others, int rows) {
    Map<String, DisclosureSummary> byId = new TreeMap<>(Comparator.reverseOrder());
    Stream.concat(some.stream(), others.stream())
        .forEach(summary -> byId.put(summary.id().toString(), summary));
    return byId.values().stream().limit(rows).toList();
  }

  private Set<String> ownUnits() {
    return actors.get().unit().map(units::subtree).orElse(Set.of());
  }

  private List<String> supervised() {
    String own = actors.get().jurisdiction().orElse("");
    List<String> covered = new ArrayList<>(queries.jurisdictions());
    covered.removeIf(jurisdiction -> !Regions.covers(own, jurisdiction));
    return covered;
  }

  private Seen seen(Optional<Disclosure> found, Object asked) {
    Disclosure disclosure = found.orElseThrow(() -> new DisclosureNotFound(asked));
    return switch (DisclosureVisibility.of(disclosure, viewer)) {
      case WORK -> new Seen(disclosure, true);
      case PUBLICATION -> new Seen(disclosure, false);
      case WITHDRAWAL -> throw new DisclosureWithdrawn(disclosure);
      case NOTHING -> throw new DisclosureNotFound(asked);
    };
  }

  /**
   * A disclosure that the caller may see.
   *
   * @param disclosure the disclosure
   * @param withWork whether they see the work on it too
   */
  record Seen(Disclosure disclosure, boolean withWork) {}
}
