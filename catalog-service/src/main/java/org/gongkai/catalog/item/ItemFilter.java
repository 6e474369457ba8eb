package org.gongkai.catalog.item;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.platform.time.PlausibleDate;

/**
 * Which items a list shows; a criterion that is not given does not count.
 *
 * @param jurisdiction region code of the catalogue
 * @param domain code of a domain; its sub-domains are included
 * @param unit code of a unit that is assigned, itself or through a group that lists it, selects it
 *     by attributes or refers to items that assign it; what is assigned to a unit whose powers it
 *     carries on counts too
 * @param role the role in which the unit, or without {@code unit} anybody, is assigned
 * @param timeLimit kind of the governing time limit
 * @param method how information becomes public
 * @param audience for whom
 * @param kind answered by information or by a report
 * @param q part of a name
 * @param effectiveOn the day whose versions are shown; today when not given
 */
public record ItemFilter(
    @QueryParam("jurisdiction")
        @Pattern(regexp = "[0-9]{6,12}")
        @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("domain")
        @Size(max = 64)
        @Parameter(
            description = "领域代码，含下级领域 / domain code, sub-domains included",
            example = "CZ18-C1")
        String domain,
    @QueryParam("unit")
        @Size(max = 40)
        @Parameter(
            description =
                "承担单位代码，直接、通过单位组或承继原单位职责 / code of a unit assigned by itself, through a group"
                    + " that lists it, selects it or refers to its other items, or by the name of a"
                    + " unit whose powers it carries on",
            example = "140400-GXQ")
        String unit,
    @QueryParam("role")
        @Parameter(
            description = "承担角色；不与 unit 同用时为任一单位的角色 / role of the unit; without unit, of anybody",
            example = "RESPONSIBLE")
        AssignmentRole role,
    @QueryParam("timeLimit")
        @Parameter(
            description = "时限种类 / kind of time limit",
            example = "WORKING_DAYS_FROM_FORMATION")
        TimeLimitKind timeLimit,
    @QueryParam("method")
        @Parameter(description = "公开方式 / how it becomes public", example = "PROACTIVE")
        Method method,
    @QueryParam("audience") @Parameter(description = "公开对象 / for whom", example = "WHOLE_SOCIETY")
        AudienceKind audience,
    @QueryParam("kind")
        @Parameter(description = "事项类型 / information or duty to act", example = "DISCLOSURE")
        ItemKind kind,
    @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(description = "名称的一部分 / part of a name", example = "改革")
        String q,
    @QueryParam("effectiveOn")
        @Parameter(
            description = "生效日，默认今天 / day of effect, today by default",
            example = "2026-11-20")
        @PlausibleDate
        LocalDate effectiveOn) {}
