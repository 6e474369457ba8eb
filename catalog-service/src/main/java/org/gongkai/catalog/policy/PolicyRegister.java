package org.gongkai.catalog.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.catalog.change.Changes;
import org.gongkai.platform.id.Ids;

/** The source documents as a set: read by other features, written one by one or in bulk. */
@ApplicationScoped
public class PolicyRegister {

  private final PolicyStore store;

  PolicyRegister(PolicyStore store) {
    this.store = store;
  }

  /** The document with this code, with its clauses. */
  public Optional<Policy> find(String code) {
    return store.withCodes(List.of(code)).stream().findFirst();
  }

  /** The documents with these codes, by code, with their clauses; unknown codes are left out. */
  public Map<String, Policy> findAll(Collection<String> codes) {
    return store.withCodes(codes).stream()
        .collect(Collectors.toMap(policy -> policy.content().code(), Function.identity()));
  }

  /** What these contents would change in the jurisdiction's documents. */
  public Changes<Policy> changes(String jurisdiction, List<PolicyContent> contents) {
    Map<String, Policy> known = findAll(contents.stream().map(PolicyContent::code).toList());
    List<Policy> created = new ArrayList<>();
    List<Policy> revised = new ArrayList<>();
    for (PolicyContent content : contents) {
      Policy policy = known.get(content.code());
      if (policy == null) {
        created.add(Policy.record(Ids.next(), jurisdiction, content));
      } else {
        policy.revise(content).ifPresent(revised::add);
      }
    }
    return new Changes<>(created, revised, contents.size() - created.size() - revised.size());
  }

  /**
   * Writes the changes. Items quote the clauses, so the caller refreshes those concerned.
   *
   * <p>Safe when the process is killed: the rows commit with the caller's transaction or not at
   * all; a change that met an older version fails as a whole.
   *
   * @throws jakarta.persistence.OptimisticLockException when another transaction was first
   */
  @Transactional(TxType.MANDATORY)
  public void write(Changes<Policy> changes) {
    store.insert(changes.created());
    store.update(changes.revised());
  }
}
