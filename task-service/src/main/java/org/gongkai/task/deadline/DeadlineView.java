package org.gongkai.task.deadline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.clock.Explanation;
import org.gongkai.task.clock.TimeLimitKind;

/** A statutory date with its explanation. */
@Schema(name = "DeadlineCalculation", description = "期限计算 / a deadline, explained")
record DeadlineView(
    TimeLimitKind kind,
    LocalDate from,
    @Schema(description = "适用的依据 / the rule that governs") String article,
    @Schema(description = "周期，如 2026-10 / what a periodic duty is about") String period,
    @Schema(description = "办理首日 / first day of the window") LocalDate opensOn,
    @Schema(description = "截止日（含当日）/ last day, inclusive") LocalDate dueOn,
    @Schema(description = "所涉年份放假安排未公布，暂定 / a year is not announced, the date may move")
        boolean provisional,
    Explanation explanation) {}
