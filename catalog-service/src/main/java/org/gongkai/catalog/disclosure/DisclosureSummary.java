package org.gongkai.catalog.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;

/**
 * A disclosure in a list.
 *
 * @param id never changes
 * @param version also its entity tag; to the public, the one at which this edition became public
 * @param indexNumber 索引号, or null before publication
 * @param itemId the item it answers
 * @param itemCode its code
 * @param unit code of the disclosing unit
 * @param jurisdiction region code of the item's catalogue
 * @param audience for whom
 * @param state where it stands
 * @param title 名称
 * @param summary 内容概述, or null
 * @param formedOn day on which the information was formed, or null
 * @param decidedOn day of the decision, or null
 * @param period the period it answers, or null
 * @param publishedAt when it became public, or null
 * @param awaitingReview whether a draft, or a correction of what is published, waits for review;
 *     only for the unit's people and supervisors
 */
record DisclosureSummary(
    UUID id,
    long version,
    String indexNumber,
    UUID itemId,
    String itemCode,
    String unit,
    String jurisdiction,
    AudienceKind audience,
    DisclosureState state,
    String title,
    String summary,
    LocalDate formedOn,
    LocalDate decidedOn,
    String period,
    Instant publishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean awaitingReview) {

  /** A place in the order of publication. */
  record Place(Instant publishedAt, UUID id) {}
}
