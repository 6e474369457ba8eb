package org.gongkai.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.catalog.change.Changes;
import org.gongkai.platform.id.Ids;

/** The domains as a set: read by other features, written one by one or in bulk. */
@ApplicationScoped
public class DomainRegister {

  private final DomainStore store;

  DomainRegister(DomainStore store) {
    this.store = store;
  }

  /** The domain with this code. */
  public Optional<Domain> find(String code) {
    return store.find(code);
  }

  /** The domains with these codes, by code; unknown codes are left out. */
  public Map<String, Domain> findAll(Collection<String> codes) {
    return store.withCodes(List.copyOf(codes)).stream()
        .collect(Collectors.toMap(domain -> domain.content().code(), Function.identity()));
  }

  /** The tree of a jurisdiction. */
  public DomainTree tree(String jurisdiction) {
    return new DomainTree(
        store.inJurisdiction(jurisdiction).stream().map(Domain::content).toList());
  }

  /** Codes of the domains and of all below them; unknown codes are left out. */
  public Set<String> subtrees(Collection<String> roots) {
    return store.subtrees(List.copyOf(roots));
  }

  /** Lets no other transaction change a tree of domains until this one ends. */
  @Transactional(TxType.MANDATORY)
  public void lockTrees() {
    store.lockTrees();
  }

  /** What these contents would change in the jurisdiction's tree. */
  public Changes<Domain> changes(String jurisdiction, List<DomainContent> contents) {
    Map<String, Domain> known = findAll(contents.stream().map(DomainContent::code).toList());
    List<Domain> created = new ArrayList<>();
    List<Domain> revised = new ArrayList<>();
    for (DomainContent content : contents) {
      Domain domain = known.get(content.code());
      if (domain == null) {
        created.add(Domain.add(Ids.next(), jurisdiction, content));
      } else {
        domain.revise(content).ifPresent(revised::add);
      }
    }
    return new Changes<>(created, revised, contents.size() - created.size() - revised.size());
  }

  /**
   * Writes the changes. Items tell of their domains, so the caller refreshes those concerned.
   *
   * <p>Safe when the process is killed: the rows commit with the caller's transaction or not at
   * all; a change that met an older version fails as a whole.
   *
   * @throws jakarta.persistence.OptimisticLockException when another transaction was first
   */
  @Transactional(TxType.MANDATORY)
  public void write(Changes<Domain> changes) {
    store.insert(changes.created());
    store.update(changes.revised());
  }
}
