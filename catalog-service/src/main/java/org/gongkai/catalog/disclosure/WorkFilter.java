package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which disclosures of one's work a list shows; a criterion that is not given does not count.
 *
 * @param unit code of the disclosing unit
 * @param state where they stand
 * @param awaitingReview {@code true} for drafts and corrections that wait for review, {@code false}
 *     for all others
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
        String awaitingReview) {

  /** All of one's work. */
  static final WorkFilter ALL = new WorkFilter(null, null, null);
}
