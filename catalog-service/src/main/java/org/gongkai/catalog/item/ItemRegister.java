package org.gongkai.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.domain.DomainRegister;
import org.gongkai.catalog.policy.Policy;
import org.gongkai.catalog.policy.PolicyRegister;
import org.gongkai.catalog.policy.PolicySource;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.CurrentActor;

/** The items as a set: read by other features, written one by one or in bulk. */
@ApplicationScoped
public class ItemRegister {

  private final ItemStore store;
  private final DomainRegister domains;
  private final PolicyRegister policies;
  private final UnitRegister units;
  private final GroupRegister groups;
  private final Outbox outbox;
  private final CurrentActor actors;
  private final Clock clock;

  ItemRegister(
      ItemStore store,
      DomainRegister domains,
      PolicyRegister policies,
      UnitRegister units,
      GroupRegister groups,
      Outbox outbox,
      CurrentActor actors,
      Clock clock) {
    this.store = store;
    this.domains = domains;
    this.policies = policies;
    this.units = units;
    this.groups = groups;
    this.outbox = outbox;
    this.actors = actors;
    this.clock = clock;
  }

  /** The latest version of an item. */
  public Optional<Item> find(UUID id) {
    return store.find(id);
  }

  /** The version of an item that is effective on a day. */
  public Optional<Item> effectiveOn(UUID id, LocalDate day) {
    return store.effectiveOn(id, day);
  }

  /** The latest versions of the items with these codes, by code; unknown codes are left out. */
  public Map<String, Item> findAll(Collection<String> codes) {
    return store.findAll(codes);
  }

  /** What items of a jurisdiction with these contents may refer to, as it stands. */
  public ItemReferences references(String jurisdiction, List<ItemContent> items) {
    Set<String> unitCodes = new HashSet<>();
    Set<String> groupCodes = new HashSet<>();
    Set<String> quoted = new HashSet<>();
    for (ItemContent item : items) {
      item.assignments().forEach(assignment -> unitCodes.addAll(assignment.units()));
      item.assignments().forEach(assignment -> groupCodes.addAll(assignment.groups()));
      item.clauses().forEach(clause -> quoted.add(clause.policy()));
    }
    return new ItemReferences(
        jurisdiction,
        domains.tree(jurisdiction),
        new PolicySource(policies.findAll(quoted).values().stream().map(Policy::content).toList()),
        units.findAll(unitCodes).keySet()::contains,
        groups.findAll(groupCodes).keySet()::contains);
  }

  /**
   * What these contents would change; all must be sound against the references.
   *
   * @param historyBefore for new items: obligations due before this day are history
   */
  public Changes<ItemEvent> changes(
      List<ItemContent> contents, ItemReferences references, LocalDate historyBefore) {
    Map<String, Item> known = store.findAll(contents.stream().map(ItemContent::code).toList());
    List<ItemEvent> created = new ArrayList<>();
    List<ItemEvent> revised = new ArrayList<>();
    for (ItemContent content : contents) {
      Item item = known.get(content.code());
      if (item == null) {
        created.add(Item.adopt(Ids.next(), references.resolve(content, null, historyBefore)));
      } else {
        item.revise(references.resolve(content, item.state(), null)).ifPresent(revised::add);
      }
    }
    return new Changes<>(created, revised, contents.size() - created.size() - revised.size());
  }

  /**
   * The items that repeat a domain's name or place, or quote a document, in their latest version.
   *
   * @param domainCodes codes of domains
   * @param policyCodes codes of documents
   */
  public List<Item> repeating(Collection<String> domainCodes, Collection<String> policyCodes) {
    Map<String, Item> found = new LinkedHashMap<>(store.inDomains(domainCodes));
    found.putAll(store.quoting(policyCodes));
    return List.copyOf(found.values());
  }

  /** The events of those items of which the references now tell something else. */
  public List<ItemEvent> refreshed(List<Item> items, ItemReferences references) {
    return items.stream()
        .map(item -> item.revise(references.resolve(item.state().content(), item.state(), null)))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Writes the changes and tells of them.
   *
   * <p>Safe when the process is killed: rows and events commit with the caller's transaction or not
   * at all; a change that met an older version fails as a whole.
   *
   * @param reason why, or null
   * @throws jakarta.persistence.OptimisticLockException when another transaction was first
   */
  @Transactional(TxType.MANDATORY)
  public void write(Changes<ItemEvent> changes, String reason) {
    ItemStore.Recording recording =
        new ItemStore.Recording(actors.get().subject(), clock.instant(), reason);
    store.insert(changes.created(), recording);
    store.update(changes.revised(), recording);
    outbox.append(changes.events().map(ItemEventMapper::toWire).toList());
  }
}
