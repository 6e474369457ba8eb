package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.Item;
import org.gongkai.catalog.item.ItemRegister;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.Unit;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitRegister;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.ForeignUnit;
import org.gongkai.platform.time.StatutoryTime;

/**
 * Use cases around disclosures. Each loads, decides, writes the next version, its event and its
 * audit entry in one transaction: killed at any moment it has happened whole or not at all, and
 * repeated with the same {@code If-Match} it is refused as stale.
 */
@ApplicationScoped
class DisclosureService {

  private final DisclosureStore store;
  private final IndexNumbers indexNumbers;
  private final ItemRegister items;
  private final UnitRegister units;
  private final AnsweringUnits answering;
  private final DisclosureJournal journal;
  private final Access access;
  private final CurrentActor actors;
  private final Clock clock;

  DisclosureService(
      DisclosureStore store,
      IndexNumbers indexNumbers,
      ItemRegister items,
      UnitRegister units,
      AnsweringUnits answering,
      DisclosureJournal journal,
      Access access,
      CurrentActor actors,
      Clock clock) {
    this.store = store;
    this.indexNumbers = indexNumbers;
    this.items = items;
    this.units = units;
    this.answering = answering;
    this.journal = journal;
    this.access = access;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Begins a draft for an item; its dates start the clock.
   *
   * <p>Safe when repeated or killed: row, event and audit entry commit together under the request's
   * idempotency key.
   */
  @Audited("disclosure.draft")
  @Transactional
  Disclosure draft(String itemCode, String unit, DisclosureText text, DisclosureDates dates) {
    access.requireUnit(unit);
    LocalDate today = StatutoryTime.today(clock);
    Optional<Item> latest = Optional.ofNullable(items.findAll(List.of(itemCode)).get(itemCode));
    List<Violation> broken = new ArrayList<>();
    if (latest.isEmpty()) {
      broken.add(new Violation("/item", "item-unknown", Map.of("value", itemCode)));
    }
    Optional<UnitContent> author =
        units.find(unit).map(Unit::content).filter(is -> is.validOn(today));
    if (author.isEmpty()) {
      broken.add(new Violation("/unit", "unit-not-valid-today", Map.of("value", unit)));
    }
    InvalidContent.refuseIfAny(broken);
    Item item = effective(latest.orElseThrow(), today);
    broken.addAll(answering.check(author.orElseThrow(), item, today));
    broken.addAll(DraftRules.check(item.state().content(), text, dates, today));
    InvalidContent.refuseIfAny(broken);
    Disclosure drafted =
        Disclosure.draft(
            Ids.next(),
            new Disclosure.Subject(
                item.id(),
                itemCode,
                item.version(),
                unit,
                item.state().jurisdiction(),
                item.state().content().audience().kind()),
            text,
            dates,
            actors.get().subject());
    return journal.insert("disclosure.draft", new DisclosureEvent.Drafted(drafted));
  }

  /** Writes on a draft; an earlier review no longer holds. */
  @Audited("disclosure.revise")
  @Transactional
  Disclosure revise(UUID id, long expected, DisclosureText text, DisclosureDates dates) {
    Disclosure disclosure = loaded(id, expected);
    DisclosurePolicy.mayRevise(disclosure).orRefuse();
    LocalDate today = StatutoryTime.today(clock);
    InvalidContent.refuseIfAny(
        DraftRules.check(itemOf(disclosure, today).state().content(), text, dates, today));
    Disclosure revised = disclosure.revise(text, dates, actors.get().subject());
    return journal.write(
        "disclosure.revise", disclosure, new DisclosureEvent.Revised(revised), null);
  }

  /** Submits a draft to the confidentiality review. */
  @Audited("disclosure.submit")
  @Transactional
  Disclosure submit(UUID id, long expected) {
    Disclosure disclosure = loaded(id, expected);
    DisclosurePolicy.maySubmit(disclosure).orRefuse();
    return journal.write(
        "disclosure.submit", disclosure, new DisclosureEvent.Submitted(disclosure.submit()), null);
  }

  /** Passes or refuses the confidentiality review, of a draft or of a proposed correction. */
  @Audited("disclosure.review")
  @Transactional
  Disclosure review(UUID id, long expected, boolean passed, String reason) {
    Disclosure disclosure = loaded(id, expected);
    String reviewer = actors.get().subject();
    DisclosurePolicy.mayReview(disclosure, reviewer).orRefuse();
    if (disclosure.correction() != null) {
      return reviewCorrection(disclosure, reviewer, passed, reason);
    }
    DisclosureEvent event =
        passed
            ? new DisclosureEvent.ReviewPassed(disclosure.passReview(reviewer))
            : new DisclosureEvent.ReviewRefused(disclosure.refuseReview(reviewer, reason));
    return journal.write("disclosure.review", disclosure, event, reason);
  }

  /**
   * Publishes: gives the index number and keeps the first edition.
   *
   * <p>The index number is counted in the same transaction, so none is lost or given twice.
   */
  @Audited("disclosure.publish")
  @Transactional
  Disclosure publish(UUID id, long expected) {
    Disclosure disclosure = loaded(id, expected);
    LocalDate today = StatutoryTime.today(clock);
    Optional<Item> effective = items.effectiveOn(disclosure.subject().itemId(), today);
    Item item = effective.orElseGet(() -> itemOf(disclosure, today));
    PublicationPolicy.mayPublish(
            new PublicationPolicy.Candidate(
                disclosure, item, effective.isPresent(), actors.get().subject(), today))
        .orRefuse();
    Disclosure published =
        disclosure.publish(
            item.state().content().audience().kind(),
            indexNumbers.next(disclosure.subject().unit(), today),
            clock.instant(),
            noticeEnd(item.state().content().timeLimit(), today));
    store.keepEdition(published, null, published.publication().publishedAt());
    return journal.write(
        "disclosure.publish", disclosure, new DisclosureEvent.Published(published), null);
  }

  /**
   * Proposes other words for a published disclosure; they are shown once reviewed.
   *
   * <p>What is public stays until the review.
   */
  @Audited("disclosure.correct")
  @Transactional
  Disclosure correct(UUID id, long expected, DisclosureText text, String reason) {
    Disclosure disclosure = loaded(id, expected);
    DisclosurePolicy.mayCorrect(disclosure).orRefuse();
    Item item = itemOf(disclosure, StatutoryTime.today(clock));
    List<Violation> broken =
        new ArrayList<>(ElementValues.wrong(item.state().content().elements(), text.elements()));
    broken.addAll(ElementValues.missing(item.state().content().elements(), text));
    InvalidContent.refuseIfAny(broken);
    Disclosure proposed = disclosure.proposeCorrection(text, reason, actors.get().subject());
    return journal.writeUnannounced("disclosure.correct", disclosure, proposed, reason);
  }

  /** Withdraws: it is no longer public, its index number stays and its address answers why. */
  @Audited("disclosure.withdraw")
  @Transactional
  Disclosure withdraw(UUID id, long expected, String reason) {
    Disclosure disclosure = loaded(id, expected);
    DisclosurePolicy.mayWithdraw(disclosure).orRefuse();
    Disclosure withdrawn = disclosure.withdraw(clock.instant(), reason);
    return journal.write(
        "disclosure.withdraw", disclosure, new DisclosureEvent.Withdrawn(withdrawn), reason);
  }

  /** Gives a draft up. */
  @Audited("disclosure.discard")
  @Transactional
  Disclosure discard(UUID id, long expected, String reason) {
    Disclosure disclosure = loaded(id, expected);
    DisclosurePolicy.mayDiscard(disclosure).orRefuse();
    return journal.write(
        "disclosure.discard",
        disclosure,
        new DisclosureEvent.Discarded(disclosure.discard()),
        reason);
  }

  private Disclosure reviewCorrection(
      Disclosure disclosure, String reviewer, boolean passed, String reason) {
    if (!passed) {
      return journal.writeUnannounced(
          "disclosure.review", disclosure, disclosure.dropCorrection(reviewer, reason), reason);
    }
    Disclosure corrected = disclosure.applyCorrection(reviewer);
    store.keepEdition(corrected, disclosure.correction().reason(), clock.instant());
    return journal.write(
        "disclosure.review", disclosure, new DisclosureEvent.Corrected(corrected), reason);
  }

  private Disclosure loaded(UUID id, long expected) {
    Disclosure disclosure = store.find(id).orElseThrow(() -> new DisclosureNotFound(id));
    if (!access.mayActFor(disclosure.subject().unit())) {
      throw DisclosureVisibility.isPublic(disclosure)
          ? new ForeignUnit(disclosure.subject().unit())
          : new DisclosureNotFound(id);
    }
    StaleVersion.check(expected, disclosure.version());
    return disclosure;
  }

  private Item itemOf(Disclosure disclosure, LocalDate day) {
    return effective(items.find(disclosure.subject().itemId()).orElseThrow(), day);
  }

  private Item effective(Item latest, LocalDate day) {
    return items.effectiveOn(latest.id(), day).orElse(latest);
  }

  private static LocalDate noticeEnd(TimeLimit limit, LocalDate published) {
    return limit instanceof TimeLimit.NoticePeriod notice && notice.dayKind() == DayKind.NATURAL
        ? published.plusDays(notice.minimumDays())
        : null;
  }
}
