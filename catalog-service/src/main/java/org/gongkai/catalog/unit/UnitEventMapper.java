package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.event.OutgoingEvent;

/**
 * Units and groups on the wire: topics {@code gongkai.unit.v1} and {@code gongkai.unit-group.v1}.
 */
final class UnitEventMapper {

  private static final String PREFIX = "org.gongkai.catalog.";

  private UnitEventMapper() {}

  static OutgoingEvent toWire(UnitEvent event) {
    Unit unit = event.unit();
    return new OutgoingEvent(
        "gongkai.unit.v1",
        "unit",
        unit.id().toString(),
        unit.version(),
        0,
        PREFIX + "unit." + verb(event) + ".v1",
        UnitStateV1.of(unit));
  }

  static OutgoingEvent toWire(GroupEvent event) {
    UnitGroup group = event.group();
    return new OutgoingEvent(
        "gongkai.unit-group.v1",
        "unit-group",
        group.id().toString(),
        group.version(),
        0,
        PREFIX + "unit-group." + verb(event) + ".v1",
        UnitGroupStateV1.of(group));
  }

  private static String verb(UnitEvent event) {
    if (event instanceof UnitEvent.Registered) {
      return "registered";
    }
    return event instanceof UnitEvent.Revised ? "revised" : "dissolved";
  }

  private static String verb(GroupEvent event) {
    return event instanceof GroupEvent.Defined ? "defined" : "revised";
  }

  /** See {@code docs/contracts/events/org.gongkai.catalog.unit.registered/v1.schema.json}. */
  record UnitStateV1(
      UUID id,
      long version,
      String code,
      CodeScheme codeScheme,
      String name,
      List<String> aliases,
      UnitKind kind,
      UnitLevel level,
      Region region,
      String parent,
      LocalDate validFrom,
      LocalDate validTo,
      List<String> successors,
      List<String> attributes) {

    static UnitStateV1 of(Unit unit) {
      UnitContent is = unit.content();
      return new UnitStateV1(
          unit.id(),
          unit.version(),
          is.code(),
          is.codeScheme(),
          is.name(),
          is.aliases(),
          is.kind(),
          is.level(),
          is.region(),
          is.parent(),
          is.validFrom(),
          is.validTo(),
          is.successors(),
          is.attributes());
    }
  }

  /** See {@code docs/contracts/events/org.gongkai.catalog.unit-group.defined/v1.schema.json}. */
  record UnitGroupStateV1(
      UUID id,
      long version,
      String code,
      String name,
      String jurisdiction,
      GroupDefinition definition) {

    static UnitGroupStateV1 of(UnitGroup group) {
      return new UnitGroupStateV1(
          group.id(),
          group.version(),
          group.content().code(),
          group.content().name(),
          group.jurisdiction(),
          group.content().definition());
    }
  }
}
