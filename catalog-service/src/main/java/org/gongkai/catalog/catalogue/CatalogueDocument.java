package org.gongkai.catalog.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;

/**
 * A parsed import document ({@code gongkai-import/1}), whatever format it came in. Lists may be
 * empty: what a document does not mention stays as it is.
 *
 * @param jurisdiction region of its domains, groups, policies and items
 * @param units units to register or revise
 * @param groups groups to define or revise
 * @param domains domains to add or revise
 * @param policies source documents with their clauses
 * @param items items to adopt or revise
 * @param origins for documents read from a table: JSON pointer into this document → the cell it was
 *     read from; a pointer stands for everything below it that has no entry of its own
 */
public record CatalogueDocument(
    Jurisdiction jurisdiction,
    List<UnitContent> units,
    List<GroupContent> groups,
    List<DomainContent> domains,
    List<PolicyContent> policies,
    List<ItemContent> items,
    Map<String, Origin> origins) {

  public CatalogueDocument {
    units = copy(units);
    groups = copy(groups);
    domains = copy(domains);
    policies = copy(policies);
    items = copy(items);
    origins = origins == null ? Map.of() : Map.copyOf(origins);
  }

  /** The cell from which the place under the pointer was read: its own, or the nearest above it. */
  public Optional<Origin> originOf(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Origin origin = origins.get(at);
      if (origin != null) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
