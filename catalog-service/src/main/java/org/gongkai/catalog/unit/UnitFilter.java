package org.gongkai.catalog.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.time.PlausibleDate;

/**
 * Which units a list shows; a criterion that is not given does not count.
 *
 * @param name part of the name or of an alias
 * @param region region code; units in it and in the divisions inside it
 * @param kind sort of body
 * @param level administrative level
 * @param parent code of the unit above
 * @param validOn day on which the unit exists
 * @param attribute tag that it has
 */
record UnitFilter(
    @QueryParam("name")
        @Size(max = 200)
        @Parameter(description = "名称或别名的一部分 / part of the name or of an alias", example = "民政局")
        String name,
    @QueryParam("region")
        @Pattern(regexp = "[0-9]{6,12}")
        @Parameter(
            description = "行政区划代码，含下级 / region code, divisions inside it included",
            example = "140400")
        String region,
    @QueryParam("kind") @Parameter(description = "机构类别 / sort of body", example = "DEPARTMENT")
        UnitKind kind,
    @QueryParam("level") @Parameter(description = "行政层级 / administrative level", example = "CITY")
        UnitLevel level,
    @QueryParam("parent")
        @Size(max = 40)
        @Parameter(description = "上级单位代码 / code of the unit above", example = "140400-GOV")
        String parent,
    @QueryParam("validOn")
        @Parameter(description = "在该日存续的单位 / units that exist on the day", example = "2018-09-17")
        @PlausibleDate
        LocalDate validOn,
    @QueryParam("attribute")
        @Size(max = 40)
        @Parameter(description = "属性标签 / tag of the unit", example = "PUBLIC_WELFARE_FIELD")
        String attribute) {}
