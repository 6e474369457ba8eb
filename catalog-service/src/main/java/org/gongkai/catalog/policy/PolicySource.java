package org.gongkai.catalog.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Source documents to quote from, as they stand or as they would. */
public final class PolicySource {

  private final Map<String, PolicyContent> policies = new HashMap<>();
  private final Map<String, Map<String, Clause>> clauses = new HashMap<>();

  /**
   * @param policies documents; of two with one code the later counts
   */
  public PolicySource(Collection<PolicyContent> policies) {
    for (PolicyContent policy : policies) {
      Map<String, Clause> numbered = new HashMap<>();
      policy.clauses().forEach(clause -> numbered.put(clause.number(), clause));
      this.policies.put(policy.code(), policy);
      clauses.put(policy.code(), numbered);
    }
  }

  /** A clause with the document it stands in. */
  public Optional<Quotation> quote(String policy, String number) {
    return Optional.ofNullable(clauses.getOrDefault(policy, Map.of()).get(number))
        .map(clause -> new Quotation(policies.get(policy), clause));
  }

  /** Whether the document is known, whatever its clauses. */
  public boolean knows(String policy) {
    return policies.containsKey(policy);
  }

  /** Day of issue of a known document. */
  public LocalDate issuedOn(String policy) {
    return policies.get(policy).issuedOn();
  }

  /**
   * A clause in its document.
   *
   * @param policy the document
   * @param clause the clause
   */
  public record Quotation(PolicyContent policy, Clause clause) {}
}
