package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.List;

/** Units for tests, named in few words. */
public final class Units {

  private Units() {}

  /** A department of the city 140400 that is there since ever. */
  public static UnitContent department(String code, String name) {
    return unit(code, name, "140400-GOV", null, null, List.of());
  }

  /** A unit with its dates and successors. */
  public static UnitContent unit(
      String code,
      String name,
      String parent,
      LocalDate validFrom,
      LocalDate validTo,
      List<String> successors) {
    return new UnitContent(
        code,
        CodeScheme.OWN,
        name,
        List.of(),
        UnitKind.DEPARTMENT,
        UnitLevel.CITY,
        Region.of("140400"),
        parent,
        validFrom,
        validTo,
        successors,
        List.of());
  }
}
