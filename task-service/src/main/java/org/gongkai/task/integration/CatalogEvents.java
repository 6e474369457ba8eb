package org.gongkai.task.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.item.Assignment;
import org.gongkai.task.item.Item;
import org.gongkai.task.json.StoredJson;
import org.gongkai.task.opening.Disclosure;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitGroup;

/**
 * The catalogue's events as this service reads them: tolerant records of what it needs, and how
 * they become its own values. A limit, role or mode that nobody knows is refused, and so goes to
 * the dead-letter topic.
 */
final class CatalogEvents {

  private CatalogEvents() {}

  /** {@code org.gongkai.catalog.unit.*.v1}. */
  record UnitV1(
      UUID id,
      long version,
      String code,
      String name,
      String kind,
      String level,
      RegionV1 region,
      String parent,
      LocalDate validFrom,
      LocalDate validTo,
      List<String> successors,
      List<String> attributes) {

    Unit unit() {
      return new Unit(
          id,
          version,
          code,
          name,
          kind,
          level,
          region.code(),
          parent,
          validFrom,
          validTo,
          orEmpty(successors),
          orEmpty(attributes));
    }
  }

  /** A region with its code scheme. */
  record RegionV1(String scheme, String code) {}

  /** {@code org.gongkai.catalog.unit-group.*.v1}. */
  record UnitGroupV1(
      UUID id,
      long version,
      String code,
      String name,
      String jurisdiction,
      UnitGroup.Definition definition) {

    UnitGroup group() {
      return new UnitGroup(
          id, version, code, name, jurisdiction, Objects.requireNonNull(definition, "definition"));
    }
  }

  /** {@code org.gongkai.catalog.item.*.v1}. */
  record ItemV1(
      UUID id,
      long version,
      String code,
      String jurisdiction,
      DomainV1 domain,
      Item.Kind kind,
      String level1,
      String level2,
      JsonNode timeLimit,
      JsonNode generalTimeLimit,
      String specialLaw,
      List<Assignment> assignments,
      LocalDate assignedOn,
      LocalDate historyBefore,
      LocalDate effectiveFrom,
      LocalDate effectiveTo,
      String status) {

    Item item() {
      Map<String, Object> basis = new LinkedHashMap<>();
      basis.put("timeLimit", timeLimit);
      basis.put("generalTimeLimit", generalTimeLimit);
      basis.put("specialLaw", specialLaw);
      Item item =
          new Item(
              id,
              version,
              code,
              jurisdiction,
              domain.code(),
              domain.path(),
              kind,
              level2 == null ? level1 : level1 + " / " + level2,
              orEmpty(assignments),
              StoredJson.write(basis),
              assignedOn,
              historyBefore,
              firstDay(),
              !repealed());
      Objects.requireNonNull(item.limit(), "a time limit");
      return item;
    }

    /** A repeal applies from the day after the item's last day. */
    private LocalDate firstDay() {
      return repealed() && effectiveTo != null ? effectiveTo.plusDays(1) : effectiveFrom;
    }

    private boolean repealed() {
      return "REPEALED".equals(status);
    }
  }

  /** A domain with its place in the tree. */
  record DomainV1(String code, String name, List<String> path) {

    /** Makes the path end in the domain itself. */
    DomainV1 {
      List<String> whole = new ArrayList<>(orEmpty(path));
      if (!whole.contains(code)) {
        whole.add(code);
      }
      path = List.copyOf(whole);
    }
  }

  /** {@code org.gongkai.catalog.disclosure.*.v1}. */
  record DisclosureV1(
      UUID id,
      long version,
      UUID itemId,
      String unit,
      String state,
      LocalDate formedOn,
      LocalDate decidedOn,
      String period,
      Instant publishedAt,
      Instant withdrawnAt) {

    Disclosure disclosure() {
      return new Disclosure(
          id,
          version,
          itemId,
          unit,
          unit,
          state,
          formedOn,
          decidedOn,
          period,
          day(publishedAt),
          day(withdrawnAt));
    }

    private static LocalDate day(Instant instant) {
      return instant == null ? null : StatutoryTime.dateOf(instant);
    }
  }

  /** The last of several states of each aggregate; earlier ones are contained in it. */
  static <T> List<T> latest(Stream<T> states, Function<T, UUID> id) {
    Map<UUID, T> latest = new LinkedHashMap<>();
    states.forEach(state -> latest.put(id.apply(state), state));
    return List.copyOf(latest.values());
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
