package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.catalog.unit.UnitQueries;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Regions;

/** Reads of disclosures, each through the one visibility rule. */
@ApplicationScoped
class DisclosureReader {

  private final DisclosureStore store;
  private final DisclosureQueries queries;
  private final CurrentViewer viewer;
  private final UnitQueries units;
  private final CurrentActor actors;
  private final Access access;

  DisclosureReader(
      DisclosureStore store,
      DisclosureQueries queries,
      CurrentViewer viewer,
      UnitQueries units,
      CurrentActor actors,
      Access access) {
    this.store = store;
    this.queries = queries;
    this.viewer = viewer;
    this.units = units;
    this.actors = actors;
    this.access = access;
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
   * What the caller works on: of one unit or of theirs and all below it; for supervisors, of their
   * jurisdiction.
   */
  List<DisclosureSummary> work(String unit, DisclosureState state, UUID after, int rows) {
    if (unit != null) {
      if (!viewer.worksFor(unit) && !supervisesUnit(unit)) {
        access.requireUnit(unit);
      }
      return queries.ofUnits(Set.of(unit), state, after, rows);
    }
    if (viewer.isSupervisor()) {
      return queries.ofJurisdictions(supervised(), state, after, rows);
    }
    Set<String> own = actors.get().unit().map(units::subtree).orElse(Set.of());
    return queries.ofUnits(own, state, after, rows);
  }

  private boolean supervisesUnit(String unit) {
    return viewer.isSupervisor() && units.regionOf(unit).filter(access::mayActIn).isPresent();
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
