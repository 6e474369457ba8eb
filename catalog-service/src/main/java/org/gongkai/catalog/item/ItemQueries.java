package org.gongkai.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.domain.DomainRegister;
import org.gongkai.catalog.unit.AssignedUnits;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.Assignments;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.Unit;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.time.StatutoryTime;
import org.jdbi.v3.core.statement.Query;

/** Questions to the catalogue: lists by filter, and who is assigned. */
@ApplicationScoped
public class ItemQueries implements Assignments {

  private static final String EFFECTIVE =
      "effective_from <= :day and (effective_to is null or effective_to >= :day)";

  private final Sql sql;
  private final ItemStore store;
  private final DomainRegister domains;
  private final UnitRegister units;
  private final GroupRegister groups;
  private final Clock clock;

  ItemQueries(
      Sql sql,
      ItemStore store,
      DomainRegister domains,
      UnitRegister units,
      GroupRegister groups,
      Clock clock) {
    this.sql = sql;
    this.store = store;
    this.domains = domains;
    this.units = units;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * The items of a filter in the order of their codes, each in its version of the asked day.
   *
   * @param after code after which to go on, or null
   * @param rows at most so many
   */
  public List<Item> list(ItemFilter filter, String after, int rows) {
    List<String> conditions = new ArrayList<>(List.of(EFFECTIVE));
    Map<String, Object> values = new HashMap<>();
    Map<String, List<String>> arrays = new HashMap<>();
    values.put(
        "day", filter.effectiveOn() == null ? StatutoryTime.today(clock) : filter.effectiveOn());
    equal("jurisdiction", filter.jurisdiction(), conditions, values);
    equal("time_limit_kind", filter.timeLimit(), conditions, values);
    equal("method", filter.method(), conditions, values);
    equal("audience_kind", filter.audience(), conditions, values);
    equal("kind", filter.kind(), conditions, values);
    if (filter.domain() != null) {
      conditions.add("domain = any(:domains)");
      arrays.put("domains", List.copyOf(domains.subtrees(List.of(filter.domain()))));
      withinJurisdictionOf(filter.domain(), conditions, values);
    }
    if (filter.unit() != null) {
      conditions.add("assigned && :assigned");
      arrays.put("assigned", keysOf(filter.unit(), filter.role()));
    }
    if (filter.q() != null) {
      conditions.add("strpos(names, :q) > 0");
      values.put("q", filter.q());
    }
    if (after != null) {
      conditions.add("code > :after");
      values.put("after", after);
    }
    return select(
        String.join(" and ", conditions) + " order by code limit " + rows, values, arrays);
  }

  @Override
  public AssignedUnits assignedBy(GroupDefinition.ByReference reference, LocalDate day) {
    List<Item> items =
        select(
            EFFECTIVE + " and (domain = any(:domains) or code = any(:items)) order by code",
            Map.of("day", day),
            Map.of(
                "domains",
                List.copyOf(domains.subtrees(reference.domains())),
                "items",
                reference.items()));
    Set<String> assignedUnits = new LinkedHashSet<>();
    Set<String> assignedGroups = new LinkedHashSet<>();
    items.stream()
        .flatMap(item -> item.state().content().assignments().stream())
        .filter(assignment -> reference.roles().contains(assignment.role()))
        .forEach(
            assignment -> {
              assignedUnits.addAll(assignment.units());
              assignedGroups.addAll(assignment.groups());
            });
    return new AssignedUnits(assignedUnits, assignedGroups);
  }

  /** A domain lies in one catalogue, and so no other has to be passed on the way to its items. */
  private void withinJurisdictionOf(
      String domain, List<String> conditions, Map<String, Object> values) {
    domains
        .findAll(List.of(domain))
        .values()
        .forEach(
            known -> {
              conditions.add("jurisdiction = :domainJurisdiction");
              values.put("domainJurisdiction", known.jurisdiction());
            });
  }

  private List<String> keysOf(String unit, AssignmentRole role) {
    Set<String> through =
        units.find(unit).map(Unit::content).map(groups::groupsNaming).orElse(Set.of());
    return AssignedKeys.sought(
        role == null ? List.of(AssignmentRole.values()) : List.of(role), unit, through);
  }

  private List<Item> select(
      String tail, Map<String, Object> values, Map<String, List<String>> arrays) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery("select * from item_version where " + tail);
              query.bindMap(values);
              arrays.forEach((name, texts) -> query.bindArray(name, String.class, texts));
              return query.map(store::item).list();
            });
  }

  private static void equal(
      String column, Object value, List<String> conditions, Map<String, Object> values) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      values.put(column, value.toString());
    }
  }
}
