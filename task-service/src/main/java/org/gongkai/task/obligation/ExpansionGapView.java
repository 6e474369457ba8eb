package org.gongkai.task.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gap in an item's expansion, as REST shows it. */
@Schema(
    name = "ExpansionGap",
    description = "责任落实缺口：事项点名而无人承担 / named by an item, carried by nobody")
record ExpansionGapView(
    UUID itemId,
    @Schema(examples = "CZ-D1-01") String itemCode,
    @Schema(description = "事项名称 / the item's name") String title,
    @Schema(description = "目录所属区划 / region of the catalogue", examples = "140400")
        String jurisdiction,
    @Schema(description = "文件日期，分组按此日展开 / groups are expanded as of this day") LocalDate assignedOn,
    @Schema(description = "所点名的单位或分组代码 / the unit or group that is named", examples = "140400-GYQY")
        String code,
    @Schema(
            description =
                "原因：单位未登记、单位已撤销而无承继单位、承继关系成环、分组未定义、分组当日无成员"
                    + " / unknown unit, ended without a successor, successors in a circle, unknown"
                    + " group, group without members on that day")
        GapCause cause,
    @Schema(description = "首次发现的时间 / when it was first noted") Instant notedAt) {}
