package org.gongkai.catalog.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.ItemRegister;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitGroup;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Regions;

/** Reads what is known of a jurisdiction. */
@ApplicationScoped
class StoredCatalogues {

  private final UnitRegister units;
  private final GroupRegister groups;
  private final ItemRegister items;
  private final Sql sql;

  StoredCatalogues(UnitRegister units, GroupRegister groups, ItemRegister items, Sql sql) {
    this.units = units;
    this.groups = groups;
    this.items = items;
    this.sql = sql;
  }

  /** The catalogue of a jurisdiction with its units and those of the regions in it. */
  StoredCatalogue of(Jurisdiction jurisdiction) {
    List<UnitContent> here =
        units.all().values().stream()
            .filter(unit -> Regions.covers(jurisdiction.code(), unit.region().code()))
            .toList();
    return new StoredCatalogue(
        jurisdiction, here, groups(jurisdiction.code()), domains(jurisdiction.code()), items);
  }

  private List<GroupContent> groups(String jurisdiction) {
    return groups.inJurisdiction(jurisdiction).stream().map(UnitGroup::content).toList();
  }

  private List<DomainContent> domains(String jurisdiction) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select code, name, parent, position from domain"
                            + " where jurisdiction = :jurisdiction order by code")
                    .bind("jurisdiction", jurisdiction)
                    .map(
                        (row, context) ->
                            new DomainContent(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("parent"),
                                row.getInt("position")))
                    .list());
  }
}
