package org.gongkai.catalog.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.gongkai.catalog.domain.DomainRegister;
import org.gongkai.catalog.item.ItemRegister;
import org.gongkai.catalog.policy.PolicyRegister;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;

/**
 * The loader on the registers, in sets: the number of statements does not grow with the document.
 *
 * <p>Safe when killed or raced: units and domain trees are locked first, and everything is written
 * in one transaction, or nothing.
 */
@ApplicationScoped
class TransactionalCatalogueLoader implements CatalogueLoader {

  private final LoadPlanner planner;
  private final UnitRegister units;
  private final GroupRegister groups;
  private final DomainRegister domains;
  private final PolicyRegister policies;
  private final ItemRegister items;
  private final Audit audit;

  TransactionalCatalogueLoader(
      LoadPlanner planner,
      UnitRegister units,
      GroupRegister groups,
      DomainRegister domains,
      PolicyRegister policies,
      ItemRegister items,
      Audit audit) {
    this.planner = planner;
    this.units = units;
    this.groups = groups;
    this.domains = domains;
    this.policies = policies;
    this.items = items;
    this.audit = audit;
  }

  @Override
  @Transactional
  public LoadReport load(CatalogueDocument document, LocalDate asOf, boolean dryRun) {
    units.lockTree();
    domains.lockTrees();
    LoadPlan plan = planner.plan(document, asOf);
    if (plan.possible() && !dryRun) {
      write(document, plan.contents());
    }
    return plan.report(asOf, dryRun);
  }

  private void write(CatalogueDocument document, LoadPlan.Contents changes) {
    units.write(changes.units());
    groups.write(changes.groups());
    domains.write(changes.domains());
    policies.write(changes.policies());
    items.write(changes.items(), null);
    audit.record(
        AuditEntry.of("catalogue.load", "catalogue", document.jurisdiction().code())
            .to(changes.counts()));
  }
}
