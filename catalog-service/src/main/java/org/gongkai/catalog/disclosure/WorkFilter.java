package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;

/**
 * Which disclosures of one's work a list shows; a criterion that is not given does not count.
 *
 * @param unit code of the disclosing unit
 * @param state where they stand
 * @param awaitingReview {@code true} for drafts and corrections that wait for review, {@code false}
 *     for all others
 * @param item code of the item
 * @param domain code of a domain; its sub-domains are included
 * @param period what the disclosure is about
 * @param formedFrom first day of formation, or of the decision where no formation is known
 * @param formedTo last such day, inclusive
 * @param jurisdiction region code of the item's catalogue
 */
record WorkFilter(
    @QueryParam("unit")
        @Size(max = 40)
        @Parameter(description = "只看一个单位 / of one unit only", example = "140400-MZJ")
        String unit,
    @QueryParam("state") @Parameter(description = "状态 / state", example = "DRAFT")
        DisclosureState state,
    @QueryParam("awaitingReview")
        @Pattern(regexp = "true|false")
        @Parameter(
            description =
                "是否等待保密审查：已送审的草稿，或对已公开信息提出的更正 / waiting for the confidentiality review or not: a"
                    + " submitted draft, or a correction of what is published",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
        String awaitingReview,
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
    @QueryParam("period")
        @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2]|H[12]))?")
        @Parameter(description = "所属期间 / the period it is about", example = "2026-11")
        String period,
    @QueryParam("formedFrom")
        @PlausibleDate
        @Parameter(
            description = "形成（或决定）日期起 / first day of formation, or else of the decision",
            example = "2026-01-01")
        LocalDate formedFrom,
    @QueryParam("formedTo")
        @PlausibleDate
        @Parameter(description = "形成（或决定）日期止（含） / last such day, inclusive", example = "2030-12-31")
        LocalDate formedTo,
    @QueryParam("jurisdiction")
        @Pattern(regexp = "[0-9]{6,12}")
        @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
        String jurisdiction) {

  /** All of one's work. */
  static final WorkFilter ALL =
      new WorkFilter(null, null, null, null, null, null, null, null, null);

  /** A range that ends before it begins is a mistake, not an empty list. */
  WorkFilter {
    DatesReversed.refuse("formedTo", formedFrom, formedTo);
  }
}
