package org.gongkai.catalog.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.platform.event.OutgoingEvent;

/**
 * Disclosures on the wire: topic {@code gongkai.disclosure.v1}. It carries no personal data and no
 * content of what is not public: a title only while it is published to the whole society, and the
 * reason of a withdrawal only of what was.
 */
final class DisclosureEventMapper {

  private static final Map<Class<? extends DisclosureEvent>, String> VERBS =
      Map.of(
          DisclosureEvent.Drafted.class, "drafted",
          DisclosureEvent.Revised.class, "revised",
          DisclosureEvent.Submitted.class, "submitted",
          DisclosureEvent.ReviewPassed.class, "review-passed",
          DisclosureEvent.ReviewRefused.class, "review-refused",
          DisclosureEvent.Published.class, "published",
          DisclosureEvent.Corrected.class, "corrected",
          DisclosureEvent.Withdrawn.class, "withdrawn",
          DisclosureEvent.Discarded.class, "discarded");

  private DisclosureEventMapper() {}

  static OutgoingEvent toWire(DisclosureEvent event) {
    Disclosure disclosure = event.disclosure();
    return new OutgoingEvent(
        "gongkai.disclosure.v1",
        "disclosure",
        disclosure.id().toString(),
        disclosure.version(),
        0,
        "org.gongkai.catalog.disclosure." + VERBS.get(event.getClass()) + ".v1",
        DisclosureStateV1.of(disclosure));
  }

  /** See {@code docs/contracts/events/org.gongkai.catalog.disclosure.published/v1.schema.json}. */
  record DisclosureStateV1(
      UUID id,
      long version,
      UUID itemId,
      String itemCode,
      String unit,
      String jurisdiction,
      DisclosureState state,
      LocalDate formedOn,
      LocalDate decidedOn,
      String period,
      String indexNumber,
      String title,
      AudienceKind audience,
      Instant publishedAt,
      LocalDate noticeEndsOn,
      Instant withdrawnAt,
      String withdrawalReason) {

    static DisclosureStateV1 of(Disclosure disclosure) {
      Disclosure.Subject subject = disclosure.subject();
      Disclosure.Publication publication = disclosure.publication();
      Disclosure.Withdrawal withdrawal = disclosure.withdrawal();
      return new DisclosureStateV1(
          disclosure.id(),
          disclosure.version(),
          subject.itemId(),
          subject.itemCode(),
          subject.unit(),
          subject.jurisdiction(),
          disclosure.state(),
          disclosure.dates().formedOn(),
          disclosure.dates().decidedOn(),
          disclosure.dates().period(),
          publication == null ? null : publication.indexNumber(),
          DisclosureVisibility.isPublic(disclosure) ? disclosure.text().title() : null,
          subject.audience(),
          publication == null ? null : publication.publishedAt(),
          publication == null ? null : publication.noticeEndsOn(),
          withdrawal == null ? null : withdrawal.at(),
          withdrawal == null || subject.audience() != AudienceKind.WHOLE_SOCIETY
              ? null
              : withdrawal.reason());
    }
  }
}
