package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.exchange.cell.UnitDirectory;
import org.gongkai.catalog.item.ItemContent;

/** What the catalogue already knows of the table's jurisdiction. */
public interface KnownCatalogue {

  /** The names of units and groups on a day. */
  UnitDirectory directory(LocalDate day);

  /** The official name of a unit or group; the code itself when it is not known. */
  String nameOf(String code);

  /** The present items with these codes; unknown codes are left out. */
  Map<String, ItemContent> items(Collection<String> codes);

  /** The domain of that name. */
  Optional<DomainContent> domainNamed(String name);

  /** The domain of that code. */
  Optional<DomainContent> domain(String code);
}
