package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.domain.DomainTree;
import org.gongkai.catalog.policy.PolicySource;
import org.gongkai.catalog.rule.Violation;

/**
 * All that items of a jurisdiction may refer to, as it stands or as it would.
 *
 * @param jurisdiction region code
 * @param domains the jurisdiction's tree
 * @param policies documents that are quoted
 * @param unitKnown whether a unit has this code
 * @param groupKnown whether a group has this code
 */
public record ItemReferences(
    String jurisdiction,
    DomainTree domains,
    PolicySource policies,
    Predicate<String> unitKnown,
    Predicate<String> groupKnown) {

  /** What the item refers to and is not there. */
  public List<Violation> check(ItemContent item) {
    List<Violation> broken = new ArrayList<>();
    if (domains.find(item.domain()).isEmpty()) {
      broken.add(unknown("/domain", "domain-unknown", item.domain()));
    }
    for (int i = 0; i < item.assignments().size(); i++) {
      Assignment assignment = item.assignments().get(i);
      String pointer = "/assignments/" + i;
      all(assignment.units(), unitKnown, pointer + "/units/", "unit-unknown", broken);
      all(assignment.groups(), groupKnown, pointer + "/groups/", "unit-group-unknown", broken);
    }
    broken.addAll(checkClauses(item));
    return broken;
  }

  /** Which of the clauses that the item quotes are not there. */
  public List<Violation> checkClauses(ItemContent item) {
    List<Violation> broken = new ArrayList<>();
    for (int i = 0; i < item.clauses().size(); i++) {
      ClauseReference clause = item.clauses().get(i);
      String pointer = "/clauses/" + i;
      if (!policies.knows(clause.policy())) {
        broken.add(unknown(pointer + "/policy", "policy-unknown", clause.policy()));
      } else if (policies.quote(clause.policy(), clause.number()).isEmpty()) {
        broken.add(unknown(pointer + "/number", "clause-unknown", clause.number()));
      }
    }
    return broken;
  }

  /**
   * The item with all that it refers to; only for one that {@link #check} found sound.
   *
   * @param present the item as it stands, whose end and history stay; null for a new one
   * @param historyBefore for a new item: see {@link ItemState}
   */
  public ItemState resolve(ItemContent item, ItemState present, LocalDate historyBefore) {
    DomainContent domain = domains.find(item.domain()).orElseThrow();
    List<QuotedClause> quoted =
        item.clauses().stream()
            .map(clause -> policies.quote(clause.policy(), clause.number()).orElseThrow())
            .map(ItemReferences::quoted)
            .toList();
    return new ItemState(
        jurisdiction,
        item,
        new DomainReference(domain.code(), domain.name(), domains.path(domain.code())),
        item.clauses().isEmpty()
            ? item.effectiveFrom()
            : policies.issuedOn(item.clauses().get(0).policy()),
        present == null ? historyBefore : present.historyBefore(),
        quoted,
        present == null ? null : present.effectiveTo(),
        present == null ? ItemStatus.EFFECTIVE : present.status());
  }

  private static QuotedClause quoted(PolicySource.Quotation quotation) {
    return new QuotedClause(
        quotation.policy().code(),
        quotation.policy().title(),
        quotation.policy().documentNumber(),
        quotation.clause().number(),
        quotation.clause().text());
  }

  private static void all(
      List<String> codes,
      Predicate<String> known,
      String pointer,
      String rule,
      List<Violation> broken) {
    for (int i = 0; i < codes.size(); i++) {
      if (!known.test(codes.get(i))) {
        broken.add(unknown(pointer + i, rule, codes.get(i)));
      }
    }
  }

  private static Violation unknown(String pointer, String rule, String value) {
    return new Violation(pointer, rule, Map.of("value", value));
  }
}
