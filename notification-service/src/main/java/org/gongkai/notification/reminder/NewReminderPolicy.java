package org.gongkai.notification.reminder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy to be set up. */
@Schema(
    name = "NewReminderPolicy",
    examples =
        "{\"jurisdiction\": \"140400\", \"taskKind\": \"DISCLOSURE\", \"schedule\": {\"before\": [10, 5, 1],"
            + " \"onTheDay\": true, \"dailyAfter\": 5, \"thenEvery\": 5}}")
record NewReminderPolicy(
    @Schema(description = "行政区划代码，含下级；空为全部 / region code with those below it; null for every one")
        @Pattern(regexp = "[1-9][0-9]{5}([0-9]{3}){0,2}")
        String jurisdiction,
    @Schema(description = "任务类型；空为全部 / kind of task; null for every one")
        @Pattern(regexp = "DISCLOSURE|WORK|NOTICE_WATCH|STANDING")
        String taskKind,
    @NotNull @Valid ScheduleBody schedule) {}
