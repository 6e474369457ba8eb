package org.gongkai.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.gongkai.catalog.unit.UnitQueries;
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
  private final UnitQueries tree;
  private final GroupRegister groups;
  private final Clock clock;

  ItemQueries(
      Sql sql,
      ItemStore store,
      DomainRegister domains,
      UnitRegister units,
      UnitQueries tree,
      GroupRegister groups,
      Clock clock) {
    this.sql = sql;
    this.store = store;
    this.domains = domains;
    this.units = units;
    this.tree = tree;
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
    LocalDate day =
        filter.effectiveOn() == null ? StatutoryTime.today(clock) : filter.effectiveOn();
    values.put("day", day);
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
      arrays.put("assigned", keysOf(filter.unit(), filter.role(), day));
    } else if (filter.role() != null) {
      conditions.add("assigned && :assigned");
      arrays.put("assigned", List.of(filter.role().name()));
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

  /** Codes of the items that are or were in a domain or below it. */
  public List<String> codesWithin(String domain) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select distinct code from item_version where domain = any(:domains)")
                    .bindArray(
                        "domains", String.class, List.copyOf(domains.subtrees(List.of(domain))))
                    .mapTo(String.class)
                    .list());
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

  /**
   * The keys of what is assigned to a unit: by its own name or that of a unit whose powers it
   * carries on, and through groups that list one of them, select it, or refer to items that assign
   * it.
   */
  private List<String> keysOf(String unit, AssignmentRole role, LocalDate day) {
    Set<String> names = tree.withPredecessors(unit, day);
    Set<String> through =
        new HashSet<>(
            groups.groupsNaming(
                units.findAll(names).values().stream().map(Unit::content).toList()));
    Map<String, GroupDefinition.ByReference> references = new HashMap<>(groups.references());
    boolean found = true; // what was found may be named by items that another group refers to
    while (found) {
      found =
          references
              .entrySet()
              .removeIf(
                  group ->
                      refers(group.getValue(), names, through, day) && through.add(group.getKey()));
    }
    return AssignedKeys.sought(
        role == null ? List.of(AssignmentRole.values()) : List.of(role), names, through);
  }

  private boolean refers(
      GroupDefinition.ByReference reference,
      Set<String> names,
      Set<String> through,
      LocalDate day) {
    return !select(
            EFFECTIVE
                + " and (domain = any(:domains) or code = any(:items)) and assigned && :assigned"
                + " limit 1",
            Map.of("day", day),
            Map.of(
                "domains",
                List.copyOf(domains.subtrees(reference.domains())),
                "items",
                reference.items(),
                "assigned",
                AssignedKeys.sought(reference.roles(), names, through)))
        .isEmpty();
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
