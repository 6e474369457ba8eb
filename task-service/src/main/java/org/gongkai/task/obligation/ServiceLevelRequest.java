package org.gongkai.task.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.ServiceLevel;

/** A service level as a supervisor configures it. */
@Schema(name = "ServiceLevelRequest")
record ServiceLevelRequest(
    @NotNull @Min(1) @Max(3650) @Schema(examples = "10") Integer days,
    @NotNull @Schema(examples = "WORKING") DayCount dayKind,
    @NotNull
        @Schema(
            examples = "FORMATION",
            description = "自信息形成起，或自上次公开起 / from formation, or from the last publication")
        ServiceLevel.From from) {}
