package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.UnitLevel;

/** Items for tests. */
public final class Items {

  private Items() {}

  /** A sound item with this time limit and these elements. */
  public static ItemContent item(TimeLimit limit, Element... elements) {
    return item(limit, Audience.wholeSociety(), List.of(lead("140400-GOV")), elements);
  }

  /** An item for an audience, with assignments. */
  public static ItemContent item(
      TimeLimit limit, Audience audience, List<Assignment> assignments, Element... elements) {
    return new ItemContent(
        "CZ-1",
        "CZ-D1",
        ItemKind.DISCLOSURE,
        "扶贫项目",
        "项目信息",
        List.of(elements),
        List.of(),
        limit,
        null,
        null,
        assignments,
        List.of(Channel.GOVERNMENT_WEBSITE),
        audience,
        Method.PROACTIVE,
        List.of(UnitLevel.CITY),
        null,
        null,
        List.of(),
        List.of(),
        LocalDate.of(2018, 9, 17));
  }

  /** A lead of its own. */
  public static Assignment lead(String... units) {
    return new Assignment(
        AssignmentRole.LEAD, AssignmentMode.EACH, List.of(units), List.of(), null);
  }

  /** Twenty working days. */
  public static TimeLimit twentyDays() {
    return new TimeLimit.WorkingDaysFromFormation(20, null);
  }

  /** The item as it stands in the catalogue of 140400. */
  public static Item adopted(ItemContent content) {
    return new Item(
        new java.util.UUID(0, 1),
        1,
        new ItemState(
            "140400",
            content,
            new DomainReference("CZ-D1", "扶贫", List.of("CZ-D1")),
            content.effectiveFrom(),
            null,
            List.of(),
            null,
            ItemStatus.EFFECTIVE));
  }
}
