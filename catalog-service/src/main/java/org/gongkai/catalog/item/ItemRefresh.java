package org.gongkai.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.domain.DomainRegister;
import org.gongkai.catalog.domain.DomainRevised;
import org.gongkai.catalog.policy.PolicyRevised;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;

/**
 * Gives items a new version when a domain's name or place, or a quoted text, has changed, so that
 * what an item tells is always whole. A clause that an item quotes cannot be taken out.
 *
 * <p>Safe when the process is killed: it runs inside the transaction of the change that caused it.
 */
@ApplicationScoped
class ItemRefresh {

  private final ItemRegister register;
  private final DomainRegister domains;

  ItemRefresh(ItemRegister register, DomainRegister domains) {
    this.register = register;
    this.domains = domains;
  }

  void on(@Observes DomainRevised event) {
    refresh(
        event.domain().jurisdiction(),
        domains.subtrees(List.of(event.domain().content().code())),
        Set.of());
  }

  void on(@Observes PolicyRevised event) {
    refresh(event.policy().jurisdiction(), Set.of(), Set.of(event.policy().content().code()));
  }

  private void refresh(
      String jurisdiction, Collection<String> domainCodes, Collection<String> policyCodes) {
    List<Item> items = register.repeating(domainCodes, policyCodes);
    ItemReferences references =
        register.references(
            jurisdiction, items.stream().map(item -> item.state().content()).toList());
    InvalidContent.refuseIfAny(
        items.stream()
            .flatMap(
                item ->
                    references.checkClauses(item.state().content()).stream()
                        .map(missing -> quotedBy(item, missing)))
            .toList());
    register.write(new Changes<>(List.of(), register.refreshed(items, references), 0), null);
  }

  private static Violation quotedBy(Item item, Violation missing) {
    return new Violation(
        "/clauses",
        "clause-quoted",
        Map.of("value", missing.arguments().get("value"), "item", item.state().content().code()));
  }
}
