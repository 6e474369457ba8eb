package org.gongkai.notification.message;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;

/** Which messages are asked for; what is null is not asked for. */
record MessageQuery(
    @QueryParam("unit")
        @Parameter(
            description = "单位代码，含下级单位 / code of a unit, with those below it",
            example = "140400-MZJ")
        String unit,
    @QueryParam("state") @Parameter(description = "阅读状态 / state", example = "UNREAD")
        MessageState state,
    @QueryParam("kind") @Parameter(description = "消息类型 / kind", example = "REMINDER")
        MessageKind kind,
    @QueryParam("task") @Parameter(description = "任务编号 / id of a task") UUID task,
    @QueryParam("from")
        @Parameter(description = "起始日期（含） / first day, inclusive", example = "2026-01-01")
        @PlausibleDate
        LocalDate from,
    @QueryParam("to")
        @Parameter(description = "截止日期（含） / last day, inclusive", example = "2027-12-31")
        @PlausibleDate
        LocalDate to) {

  /** A range that ends before it begins is a mistake, not an empty list. */
  MessageQuery {
    DatesReversed.refuse("to", from, to);
  }
}
