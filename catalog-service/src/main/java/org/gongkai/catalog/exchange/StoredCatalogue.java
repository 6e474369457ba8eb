package org.gongkai.catalog.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.exchange.cell.UnitDirectory;
import org.gongkai.catalog.exchange.layout.KnownCatalogue;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemRegister;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.UnitContent;

/** What the database knows of one jurisdiction, read once for one import. */
final class StoredCatalogue implements KnownCatalogue {

  private final Jurisdiction jurisdiction;
  private final List<UnitContent> units;
  private final List<GroupContent> groups;
  private final List<DomainContent> domains;
  private final ItemRegister items;
  private final Map<String, String> names = new HashMap<>();

  StoredCatalogue(
      Jurisdiction jurisdiction,
      List<UnitContent> units,
      List<GroupContent> groups,
      List<DomainContent> domains,
      ItemRegister items) {
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.groups = groups;
    this.domains = domains;
    this.items = items;
    units.forEach(unit -> names.put(unit.code(), unit.name()));
    groups.forEach(group -> names.put(group.code(), group.name()));
  }

  @Override
  public UnitDirectory directory(LocalDate day) {
    return new UnitDirectory(jurisdiction.name(), day, units, groups);
  }

  @Override
  public String nameOf(String code) {
    return names.getOrDefault(code, code);
  }

  @Override
  public Map<String, ItemContent> items(Collection<String> codes) {
    Map<String, ItemContent> present = new HashMap<>();
    items.findAll(codes).forEach((code, item) -> present.put(code, item.state().content()));
    return present;
  }

  @Override
  public Optional<DomainContent> domainNamed(String name) {
    return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
  }

  @Override
  public Optional<DomainContent> domain(String code) {
    return domains.stream().filter(domain -> domain.code().equals(code)).findFirst();
  }
}
