package org.gongkai.catalog.domain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.catalog.rule.Violation;

/** The domains of one jurisdiction, as they stand or as they would. */
public final class DomainTree {

  private final Map<String, DomainContent> domains = new HashMap<>();

  /**
   * @param domains all domains of the jurisdiction
   */
  public DomainTree(Collection<DomainContent> domains) {
    domains.forEach(domain -> this.domains.put(domain.code(), domain));
  }

  /** The same tree with these domains added or in the place of those with their codes. */
  public DomainTree with(Collection<DomainContent> others) {
    DomainTree tree = new DomainTree(domains.values());
    others.forEach(domain -> tree.domains.put(domain.code(), domain));
    return tree;
  }

  /** The domain with this code. */
  public Optional<DomainContent> find(String code) {
    return Optional.ofNullable(domains.get(code));
  }

  /** Codes from the top of the tree down to the domain itself. */
  public List<String> path(String code) {
    Deque<String> path = new ArrayDeque<>();
    DomainContent at = domains.get(code);
    while (at != null && !path.contains(at.code())) {
      path.addFirst(at.code());
      at = domains.get(at.parent());
    }
    return List.copyOf(path);
  }

  /** Codes of these domains and of all below them. */
  public Set<String> subtrees(Collection<String> roots) {
    return domains.keySet().stream()
        .filter(code -> path(code).stream().anyMatch(roots::contains))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The broken rules around one of the domains: its parent is in the tree, and not below it. */
  public List<Violation> check(DomainContent domain) {
    if (domain.parent() == null) {
      return List.of();
    }
    if (!domains.containsKey(domain.parent())) {
      return List.of(new Violation("/parent", "domain-unknown", Map.of("value", domain.parent())));
    }
    return path(domain.parent()).contains(domain.code())
        ? List.of(new Violation("/parent", "domain-cycle", Map.of("value", domain.parent())))
        : List.of();
  }
}
