package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.catalog.unit.UnitLevel;
import org.gongkai.platform.event.OutgoingEvent;

/** Items on the wire: topic {@code gongkai.item.v1}. */
final class ItemEventMapper {

  private ItemEventMapper() {}

  static OutgoingEvent toWire(ItemEvent event) {
    Item item = event.item();
    return new OutgoingEvent(
        "gongkai.item.v1",
        "item",
        item.id().toString(),
        item.version(),
        0,
        "org.gongkai.catalog.item." + verb(event) + ".v1",
        ItemStateV1.of(item));
  }

  private static String verb(ItemEvent event) {
    if (event instanceof ItemEvent.Adopted) {
      return "adopted";
    }
    return event instanceof ItemEvent.Revised ? "revised" : "repealed";
  }

  /** See {@code docs/contracts/events/org.gongkai.catalog.item.adopted/v1.schema.json}. */
  record ItemStateV1(
      UUID id,
      long version,
      String code,
      String jurisdiction,
      DomainReference domain,
      ItemKind kind,
      String level1,
      String level2,
      List<Element> elements,
      List<LegalBasis> legalBasis,
      TimeLimit timeLimit,
      TimeLimit generalTimeLimit,
      String specialLaw,
      List<Assignment> assignments,
      LocalDate assignedOn,
      LocalDate historyBefore,
      List<Channel> channels,
      Audience audience,
      Method method,
      List<UnitLevel> levels,
      String supervisionChannel,
      Integer statutoryClass,
      List<Stage> stages,
      List<QuotedClause> clauses,
      LocalDate effectiveFrom,
      LocalDate effectiveTo,
      ItemStatus status) {

    static ItemStateV1 of(Item item) {
      ItemState state = item.state();
      ItemContent is = state.content();
      return new ItemStateV1(
          item.id(),
          item.version(),
          is.code(),
          state.jurisdiction(),
          state.domain(),
          is.kind(),
          is.level1(),
          is.level2(),
          is.elements(),
          is.legalBasis(),
          is.timeLimit(),
          is.generalTimeLimit(),
          is.specialLaw(),
          is.assignments(),
          state.assignedOn(),
          state.historyBefore(),
          is.channels(),
          is.audience(),
          is.method(),
          is.levels(),
          is.supervisionChannel(),
          is.statutoryClass(),
          is.stages(),
          state.clauses(),
          is.effectiveFrom(),
          state.effectiveTo(),
          state.status());
    }
  }
}
