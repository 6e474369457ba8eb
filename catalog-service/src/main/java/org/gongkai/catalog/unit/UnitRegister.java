package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.change.Changes;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.id.Ids;

/** The register of units as a set: read by other features, written one by one or in bulk. */
@ApplicationScoped
public class UnitRegister {

  private final UnitStore store;
  private final Outbox outbox;

  UnitRegister(UnitStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** The unit with this code. */
  public Optional<Unit> find(String code) {
    return store.find(code);
  }

  /** The units with these codes, by code; unknown codes are left out. */
  public Map<String, Unit> findAll(Collection<String> codes) {
    return store.findAll(codes);
  }

  /** All units by code. */
  public Map<String, UnitContent> all() {
    Map<String, UnitContent> all = new LinkedHashMap<>();
    store.all().forEach(unit -> all.put(unit.content().code(), unit.content()));
    return all;
  }

  /** Lets no other transaction change the tree of units until this one ends. */
  @Transactional(TxType.MANDATORY)
  public void lockTree() {
    store.lockTree();
  }

  /** What these contents would change. */
  public Changes<UnitEvent> changes(List<UnitContent> contents) {
    Map<String, Unit> known = store.findAll(contents.stream().map(UnitContent::code).toList());
    List<UnitEvent> created = new ArrayList<>();
    List<UnitEvent> revised = new ArrayList<>();
    for (UnitContent content : contents) {
      Unit unit = known.get(content.code());
      if (unit == null) {
        created.add(Unit.register(Ids.next(), content));
      } else {
        unit.revise(content).ifPresent(revised::add);
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
  public void write(Changes<UnitEvent> changes) {
    store.insert(changes.created().stream().map(UnitEvent::unit).toList());
    store.update(changes.revised().stream().map(UnitEvent::unit).toList());
    outbox.append(changes.events().map(UnitEventMapper::toWire).toList());
  }
}
