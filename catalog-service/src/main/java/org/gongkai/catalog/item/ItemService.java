package org.gongkai.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.rule.CodeTaken;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.time.StatutoryTime;

/** Use cases around single items. */
@ApplicationScoped
class ItemService {

  private static final String IN_BODY = "/item";

  private final ItemRegister register;
  private final ItemStore store;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  ItemService(ItemRegister register, ItemStore store, Access access, Audit audit, Clock clock) {
    this.register = register;
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  Item get(UUID id) {
    return store.find(id).orElseThrow(() -> new ItemNotFound(id));
  }

  List<ItemVersion> versions(UUID id) {
    List<ItemVersion> versions = store.versions(id);
    if (versions.isEmpty()) {
      throw new ItemNotFound(id);
    }
    return versions;
  }

  ItemVersion version(UUID id, long version) {
    return store.version(id, version).orElseThrow(() -> new ItemNotFound(id));
  }

  /**
   * Takes an item into a jurisdiction's catalogue; obligations due before today are its history.
   *
   * <p>Safe when repeated or killed: rows, event and audit entry commit together, and the code is
   * unique.
   */
  @Audited("item.adopt")
  @Transactional
  Item adopt(String jurisdiction, ItemContent content) {
    access.requireJurisdiction(jurisdiction);
    if (!register.findAll(List.of(content.code())).isEmpty()) {
      throw new CodeTaken(content.code());
    }
    ItemReferences references = check(jurisdiction, content);
    ItemEvent event =
        Item.adopt(Ids.next(), references.resolve(content, null, StatutoryTime.today(clock)));
    register.write(Changes.created(event), null);
    audit.record(
        AuditEntry.of("item.adopt", "item", event.item().id()).to(event.item().state().content()));
    return event.item();
  }

  /**
   * Gives an item a new version, effective from the day that its content names; the same content
   * changes nothing.
   *
   * <p>Safe when repeated or killed: the version decides; rows, event and audit entry commit
   * together.
   */
  @Audited("item.revise")
  @Transactional
  Item revise(UUID id, long expected, ItemContent content, String reason) {
    Item item = get(id);
    access.requireJurisdiction(item.state().jurisdiction());
    StaleVersion.check(expected, item.version());
    item.mayChange().orRefuse();
    if (!content.code().equals(item.state().content().code())) {
      throw new InvalidContent(
          List.of(
              new Violation(IN_BODY + "/code", "code-changed", Map.of("value", content.code()))));
    }
    ItemReferences references = check(item.state().jurisdiction(), content);
    Optional<ItemEvent> event = item.revise(references.resolve(content, item.state(), null));
    event.ifPresent(
        revised -> {
          register.write(Changes.revised(revised), reason);
          audit.record(
              AuditEntry.of("item.revise", "item", id)
                  .because(reason)
                  .from(item.state().content())
                  .to(content));
        });
    return event.map(ItemEvent::item).orElse(item);
  }

  /**
   * Gives an item its last effective day.
   *
   * <p>Safe when repeated or killed: the version decides; rows, event and audit entry commit
   * together.
   */
  @Audited("item.repeal")
  @Transactional
  Item repeal(UUID id, long expected, ItemRepeal repeal) {
    Item item = get(id);
    access.requireJurisdiction(item.state().jurisdiction());
    StaleVersion.check(expected, item.version());
    item.mayChange().orRefuse();
    ItemEvent event = item.repeal(repeal.lastDay());
    register.write(Changes.revised(event), repeal.reason());
    audit.record(
        AuditEntry.of("item.repeal", "item", id)
            .because(repeal.reason())
            .to(Map.of("lastDay", repeal.lastDay())));
    return event.item();
  }

  private ItemReferences check(String jurisdiction, ItemContent content) {
    ItemReferences references = register.references(jurisdiction, List.of(content));
    List<Violation> broken = new ArrayList<>(ItemRules.check(content));
    broken.addAll(references.check(content));
    InvalidContent.refuseIfAny(broken.stream().map(violation -> violation.under(IN_BODY)).toList());
    return references;
  }
}
