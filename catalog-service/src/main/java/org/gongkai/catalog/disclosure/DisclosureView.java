package org.gongkai.catalog.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;

/**
 * A disclosure as the API shows it.
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
 * @param elements values of content elements by their codes
 * @param body full text, or null
 * @param formedOn day on which the information was formed, or null
 * @param decidedOn day of the decision, or null
 * @param period the period it answers, or null
 * @param edition 1, and one more with each correction; 0 before publication
 * @param publishedAt when it became public, or null
 * @param noticeEndsOn last day of its notice period, or null
 * @param work the work on it; only for the unit's people and supervisors
 */
record DisclosureView(
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
    Map<String, Object> elements,
    String body,
    LocalDate formedOn,
    LocalDate decidedOn,
    String period,
    int edition,
    Instant publishedAt,
    LocalDate noticeEndsOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) Work work) {

  static DisclosureView of(DisclosureReader.Seen seen) {
    return of(seen.disclosure(), seen.withWork());
  }

  static DisclosureView ofWork(Disclosure disclosure) {
    return of(disclosure, true);
  }

  private static DisclosureView of(Disclosure is, boolean withWork) {
    Disclosure.Publication publication = is.publication();
    return new DisclosureView(
        is.id(),
        withWork ? is.version() : publication.version(),
        publication == null ? null : publication.indexNumber(),
        is.subject().itemId(),
        is.subject().itemCode(),
        is.subject().unit(),
        is.subject().jurisdiction(),
        is.subject().audience(),
        is.state(),
        is.text().title(),
        is.text().summary(),
        is.text().elements(),
        is.text().body(),
        is.dates().formedOn(),
        is.dates().decidedOn(),
        is.dates().period(),
        publication == null ? 0 : publication.edition(),
        publication == null ? null : publication.publishedAt(),
        publication == null ? null : publication.noticeEndsOn(),
        withWork ? Work.of(is) : null);
  }

  /**
   * The work on a disclosure.
   *
   * @param awaitingReview whether a draft, or a correction of what is published, waits for review
   * @param reviewReason why the last review refused, or null
   * @param correction what would be said instead, waiting for review; or null
   * @param correctionReason why; or null
   * @param withdrawnAt when it was withdrawn, or null
   * @param withdrawalReason why; or null
   */
  record Work(
      boolean awaitingReview,
      String reviewReason,
      DisclosureText correction,
      String correctionReason,
      Instant withdrawnAt,
      String withdrawalReason) {

    static Work of(Disclosure is) {
      return new Work(
          is.awaitsReview(),
          is.review().reason(),
          is.correction() == null ? null : is.correction().text(),
          is.correction() == null ? null : is.correction().reason(),
          is.withdrawal() == null ? null : is.withdrawal().at(),
          is.withdrawal() == null ? null : is.withdrawal().reason());
    }
  }
}
