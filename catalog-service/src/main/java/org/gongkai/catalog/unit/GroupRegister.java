package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.catalog.change.Changes;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Regions;

/** The unit groups as a set, and who belongs to them. */
@ApplicationScoped
public class GroupRegister {

  private final GroupStore store;
  private final UnitStore units;
  private final UnitQueries queries;
  private final Assignments assignments;
  private final Outbox outbox;

  GroupRegister(
      GroupStore store,
      UnitStore units,
      UnitQueries queries,
      Assignments assignments,
      Outbox outbox) {
    this.store = store;
    this.units = units;
    this.queries = queries;
    this.assignments = assignments;
    this.outbox = outbox;
  }

  /** The groups with these codes, by code; unknown codes are left out. */
  public Map<String, UnitGroup> findAll(Collection<String> codes) {
    return store.findAll(codes);
  }

  /** All groups of a jurisdiction, or of all when it is null. */
  public List<UnitGroup> inJurisdiction(String jurisdiction) {
    return store.list(jurisdiction, null, Integer.MAX_VALUE);
  }

  /** The members of a definition on a day. */
  public List<GroupMember> members(GroupDefinition definition, LocalDate day) {
    return GroupExpansion.expand(definition, day, new Lookup());
  }

  /** Codes of the groups that list one of the units or select it by its attributes. */
  public Set<String> groupsNaming(Collection<UnitContent> some) {
    return store.all().stream()
        .filter(group -> some.stream().anyMatch(unit -> names(group.content().definition(), unit)))
        .map(group -> group.content().code())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The groups whose members are those that other items assign, by code. */
  public Map<String, GroupDefinition.ByReference> references() {
    Map<String, GroupDefinition.ByReference> references = new LinkedHashMap<>();
    for (UnitGroup group : store.all()) {
      if (group.content().definition() instanceof GroupDefinition.ByReference reference) {
        references.put(group.content().code(), reference);
      }
    }
    return references;
  }

  /** What these contents would change in the jurisdiction's groups. */
  public Changes<GroupEvent> changes(String jurisdiction, List<GroupContent> contents) {
    Map<String, UnitGroup> known =
        store.findAll(contents.stream().map(GroupContent::code).toList());
    List<GroupEvent> created = new ArrayList<>();
    List<GroupEvent> revised = new ArrayList<>();
    for (GroupContent content : contents) {
      UnitGroup group = known.get(content.code());
      if (group == null) {
        created.add(UnitGroup.define(Ids.next(), jurisdiction, content));
      } else {
        group.revise(content).ifPresent(revised::add);
      }
    }
    return new Changes<>(created, revised, contents.size() - created.size() - revised.size());
  }

  /**
   * Writes the changes and tells of them.
   *
   * <p>Safe when the process is killed: rows and events commit with the caller's transaction or not
   * at all; a change that met an older version fails as a whole.
   *
   * @throws jakarta.persistence.OptimisticLockException when another transaction was first
   */
  @Transactional(TxType.MANDATORY)
  public void write(Changes<GroupEvent> changes) {
    store.insert(changes.created().stream().map(GroupEvent::group).toList());
    store.update(changes.revised().stream().map(GroupEvent::group).toList());
    outbox.append(changes.events().map(UnitEventMapper::toWire).toList());
  }

  private static boolean names(GroupDefinition definition, UnitContent unit) {
    if (definition instanceof GroupDefinition.Listed listed) {
      return listed.members().contains(unit.code());
    }
    return definition instanceof GroupDefinition.ByAttribute criteria && meets(unit, criteria);
  }

  private static boolean meets(UnitContent unit, GroupDefinition.ByAttribute criteria) {
    return unit.attributes().containsAll(criteria.attributes())
        && (criteria.kinds().isEmpty() || criteria.kinds().contains(unit.kind()))
        && (criteria.levels().isEmpty() || criteria.levels().contains(unit.level()))
        && (criteria.within() == null || Regions.covers(criteria.within(), unit.region().code()));
  }

  private final class Lookup implements GroupExpansion.Source {

    @Override
    public Map<String, UnitContent> units(Collection<String> codes) {
      Map<String, UnitContent> found = new LinkedHashMap<>();
      units.findAll(codes).forEach((code, unit) -> found.put(code, unit.content()));
      return found;
    }

    @Override
    public List<UnitContent> unitsWith(GroupDefinition.ByAttribute criteria) {
      return queries.meeting(criteria).stream().map(Unit::content).toList();
    }

    @Override
    public AssignedUnits assignedBy(GroupDefinition.ByReference reference, LocalDate day) {
      return assignments.assignedBy(reference, day);
    }

    @Override
    public Optional<GroupDefinition> group(String code) {
      return store.find(code).map(group -> group.content().definition());
    }
  }
}
