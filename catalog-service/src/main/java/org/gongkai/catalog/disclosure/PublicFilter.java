package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;

/**
 * Which published disclosures the public list shows; a criterion that is not given does not count.
 *
 * @param unit code of the disclosing unit
 * @param item code of the item
 * @param domain code of a domain; its sub-domains are included
 * @param jurisdiction region code of the item's catalogue
 * @param publishedFrom first day of publication
 * @param publishedTo last day of publication, inclusive
 */
record PublicFilter(
    @QueryParam("unit")
        @Size(max = 40)
        @Parameter(description = "公开单位代码 / code of the disclosing unit", example = "140400-GOV")
        String unit,
    @QueryParam("item")
        @Size(max = 64)
        @Parameter(description = "事项代码 / code of the item", example = "CZ18-C1-01")
        String item,
    @QueryParam("domain")
        @Size(max = 64)
        @Parameter(
            description = "领域代码，含下级领域 / domain code, sub-domains included",
            example = "CZ18-C1")
        String domain,
    @QueryParam("jurisdiction")
        @Pattern(regexp = "[0-9]{6,12}")
        @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("publishedFrom")
        @PlausibleDate
        @Parameter(description = "公开日期起 / first day of publication", example = "2026-01-01")
        LocalDate publishedFrom,
    @QueryParam("publishedTo")
        @PlausibleDate
        @Parameter(
            description = "公开日期止（含） / last day of publication, inclusive",
            example = "2030-12-31")
        LocalDate publishedTo) {

  /** A range that ends before it begins is a mistake, not an empty list. */
  PublicFilter {
    DatesReversed.refuse("publishedTo", publishedFrom, publishedTo);
  }
}
