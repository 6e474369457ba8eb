package org.gongkai.task.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.clock.TimeLimitKind;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.Mode;
import org.gongkai.task.json.StoredJson;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;

/** An obligation with its recorded expansion, as REST shows it. */
@Schema(name = "Obligation", description = "义务 / obligation")
record ObligationView(
    UUID id,
    UUID itemId,
    String itemCode,
    long itemVersion,
    Item.Kind itemKind,
    String title,
    String jurisdiction,
    String domain,
    String unit,
    Role role,
    Mode mode,
    List<Participant> participants,
    ObligationState state,
    TimeLimitKind limitKind,
    @Schema(type = SchemaType.OBJECT, description = "时限 / the time limit") JsonNode limit,
    @Schema(description = "文件日期，分组按此日展开 / groups were expanded as of this day")
        LocalDate assignedOn,
    LocalDate nextOpensOn,
    Instant expandedAt,
    @Schema(
            description =
                "展开记录：当日的成员由谁承接 / which member, valid then, is carried by which unit today")
        List<Origin> expansion) {

  static ObligationView of(Obligation one) {
    return new ObligationView(
        one.id(),
        one.itemId(),
        one.itemCode(),
        one.itemVersion(),
        one.itemKind(),
        one.title(),
        one.jurisdiction(),
        one.domain(),
        one.unit(),
        one.role(),
        one.mode(),
        one.participants(),
        one.state(),
        one.limitKind(),
        StoredJson.tree(one.basis()),
        one.assignedOn(),
        one.nextOpensOn(),
        one.expandedAt(),
        one.origins());
  }
}
