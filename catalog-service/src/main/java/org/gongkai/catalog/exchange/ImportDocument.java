package org.gongkai.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;

/**
 * The JSON import document; {@code docs/contracts/import/v1.schema.json} describes it.
 *
 * @param format {@value #FORMAT}
 * @param jurisdiction whose catalogue it is
 * @param units units to register or revise
 * @param groups groups to define or revise
 * @param domains domains to add or revise
 * @param policies source documents with their clauses
 * @param items items to adopt or revise
 */
record ImportDocument(
    String format,
    Jurisdiction jurisdiction,
    List<UnitContent> units,
    List<GroupContent> groups,
    List<DomainContent> domains,
    List<PolicyContent> policies,
    List<ItemContent> items) {

  /** Name and major version of the format. */
  static final String FORMAT = "gongkai-import/1";

  /** What the JSON text {@code null} says. */
  static final ImportDocument EMPTY = new ImportDocument(null, null, null, null, null, null, null);

  /** Copies the lists; a null in one of them is an error of whoever wrote the document. */
  ImportDocument {
    units = copy(units);
    groups = copy(groups);
    domains = copy(domains);
    policies = copy(policies);
    items = copy(items);
  }

  /**
   * The document for the loader.
   *
   * @throws InvalidContent when it is of another format or names no jurisdiction
   */
  CatalogueDocument document() {
    List<Violation> broken = new ArrayList<>();
    if (!FORMAT.equals(format)) {
      broken.add(
          new Violation(
              "/format", "import-format-unknown", Map.of("value", String.valueOf(format))));
    }
    if (jurisdiction == null || jurisdiction.code() == null) {
      broken.add(new Violation("/jurisdiction/code", "required"));
    }
    InvalidContent.refuseIfAny(broken);
    return new CatalogueDocument(jurisdiction, units, groups, domains, policies, items, Map.of());
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
