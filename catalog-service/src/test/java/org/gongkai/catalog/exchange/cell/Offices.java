package org.gongkai.catalog.exchange.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalog.unit.CodeScheme;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.Region;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;

/** Offices for tests; the name serves as the code, so that readings can be read. */
public final class Offices {

  private final List<UnitContent> units = new ArrayList<>();
  private final List<GroupContent> groups = new ArrayList<>();

  /** Adds units that exist since ever. */
  public Offices units(String... names) {
    for (String name : names) {
      unit(name, null, null, List.of(), List.of());
    }
    return this;
  }

  /** Adds a unit. */
  public Offices unit(
      String name, LocalDate from, LocalDate to, List<String> aliases, List<String> successors) {
    units.add(
        new UnitContent(
            name,
            CodeScheme.OWN,
            name,
            aliases,
            UnitKind.DEPARTMENT,
            UnitLevel.CITY,
            Region.of("220100"),
            null,
            from,
            to,
            successors,
            List.of()));
    return this;
  }

  /** Adds groups. */
  public Offices groups(String... names) {
    for (String name : names) {
      groups.add(new GroupContent(name, name, new GroupDefinition.Listed(List.of("x"))));
    }
    return this;
  }

  /** The directory of 长春市 on the day. */
  public UnitDirectory on(LocalDate day) {
    return new UnitDirectory("长春市", day, units, groups);
  }

  /** The directory on a day of 2018. */
  public UnitDirectory directory() {
    return on(LocalDate.of(2018, 5, 1));
  }
}
