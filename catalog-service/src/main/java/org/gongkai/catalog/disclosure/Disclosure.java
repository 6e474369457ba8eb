package org.gongkai.catalog.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;

/**
 * A disclosure, at one version. It never changes: a verb answers the next version. Whether a verb
 * is allowed is decided before by {@link DisclosurePolicy} and {@link PublicationPolicy}.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param subject what and whose it is
 * @param state where it stands
 * @param text what it says; once published, what is public
 * @param dates from which its clock runs
 * @param review who takes part in the four-eyes rule, and the review's last word
 * @param correction what would be said instead, waiting for review; or null
 * @param publication when and as what it was published; or null
 * @param withdrawal when and why it was withdrawn; or null
 */
public record Disclosure(
    UUID id,
    long version,
    Subject subject,
    DisclosureState state,
    DisclosureText text,
    DisclosureDates dates,
    Review review,
    Correction correction,
    Publication publication,
    Withdrawal withdrawal) {

  /** A draft is begun. */
  static Disclosure draft(
      UUID id, Subject subject, DisclosureText text, DisclosureDates dates, String author) {
    return new Disclosure(
        id,
        1,
        subject,
        DisclosureState.DRAFT,
        text,
        dates,
        new Review(Set.of(author), null, null),
        null,
        null,
        null);
  }

  /** Its authors write on; an earlier review no longer holds. */
  Disclosure revise(DisclosureText revised, DisclosureDates revisedDates, String author) {
    return next(
        DisclosureState.DRAFT,
        revised,
        revisedDates,
        new Review(review.with(author), null, review.reason()),
        null,
        null,
        null);
  }

  /** It goes to the confidentiality review. */
  Disclosure submit() {
    return in(DisclosureState.IN_REVIEW, review);
  }

  /** Nothing in it is secret. */
  Disclosure passReview(String reviewer) {
    return in(DisclosureState.REVIEW_PASSED, new Review(review.authors(), reviewer, null));
  }

  /** It must not be published as it is. */
  Disclosure refuseReview(String reviewer, String reason) {
    return in(DisclosureState.REVIEW_REFUSED, new Review(review.authors(), reviewer, reason));
  }

  /** It becomes public, or for a specific audience: open to it. */
  Disclosure publish(
      AudienceKind audience, String indexNumber, Instant at, LocalDate noticeEndsOn) {
    return new Disclosure(
        id,
        version + 1,
        subject.forAudience(audience),
        DisclosureState.PUBLISHED,
        text,
        dates,
        review,
        null,
        new Publication(indexNumber, 1, version + 1, at, noticeEndsOn),
        null);
  }

  /** Other words are proposed; until their review the present ones stay public. */
  Disclosure proposeCorrection(DisclosureText corrected, String reason, String author) {
    return next(
        state,
        text,
        dates,
        new Review(review.with(author), review.reviewer(), null),
        new Correction(corrected, reason, author),
        publication,
        null);
  }

  /** The proposed words take the place of the present ones as a new edition. */
  Disclosure applyCorrection(String reviewer) {
    return next(
        state,
        correction.text(),
        dates,
        new Review(review.authors(), reviewer, null),
        null,
        publication.nextEdition(version + 1),
        null);
  }

  /** The proposed words are dropped. */
  Disclosure dropCorrection(String reviewer, String reason) {
    return next(
        state,
        text,
        dates,
        new Review(review.authors(), reviewer, reason),
        null,
        publication,
        null);
  }

  /** It is no longer public; its index number stays. */
  Disclosure withdraw(Instant at, String reason) {
    return next(
        DisclosureState.WITHDRAWN,
        text,
        dates,
        review,
        null,
        publication,
        new Withdrawal(at, reason));
  }

  /** The draft is given up. */
  Disclosure discard() {
    return in(DisclosureState.DISCARDED, review);
  }

  /** Whether a reviewer has something to say to it: a submitted draft, or a correction. */
  boolean awaitsReview() {
    return state == DisclosureState.IN_REVIEW || correction != null;
  }

  private Disclosure in(DisclosureState next, Review reviewed) {
    return next(next, text, dates, reviewed, null, null, null);
  }

  private Disclosure next(
      DisclosureState nextState,
      DisclosureText nextText,
      DisclosureDates nextDates,
      Review nextReview,
      Correction nextCorrection,
      Publication nextPublication,
      Withdrawal nextWithdrawal) {
    return new Disclosure(
        id,
        version + 1,
        subject,
        nextState,
        nextText,
        nextDates,
        nextReview,
        nextCorrection,
        nextPublication,
        nextWithdrawal);
  }

  /**
   * What and whose a disclosure is.
   *
   * @param itemId the item it answers
   * @param itemCode its code
   * @param itemVersion version of the item when it was drafted
   * @param unit code of the disclosing unit
   * @param jurisdiction region code of the item's catalogue
   * @param audience for whom; decided anew at publication
   */
  public record Subject(
      UUID itemId,
      String itemCode,
      long itemVersion,
      String unit,
      String jurisdiction,
      AudienceKind audience) {

    Subject forAudience(AudienceKind decided) {
      return new Subject(itemId, itemCode, itemVersion, unit, jurisdiction, decided);
    }
  }

  /**
   * The four-eyes rule's facts.
   *
   * @param authors subjects of all who wrote on it
   * @param reviewer subject of who reviewed it last, or null
   * @param reason why the last review refused, or null
   */
  public record Review(Set<String> authors, String reviewer, String reason) {

    public Review {
      authors = Set.copyOf(authors);
    }

    Set<String> with(String author) {
      Set<String> all = new LinkedHashSet<>(authors);
      all.add(author);
      return all;
    }
  }

  /**
   * Other words, waiting for review.
   *
   * @param text what is to be said
   * @param reason why
   * @param author subject of who proposes it
   */
  public record Correction(DisclosureText text, String reason, String author) {}

  /**
   * A publication.
   *
   * @param indexNumber 索引号
   * @param edition 1, and one more with each correction
   * @param version version of the disclosure at which this edition became public; all that the
   *     public is told of versions, so that a correction under review shows nowhere
   * @param publishedAt when it first became public
   * @param noticeEndsOn last day of a notice period in natural days, or null
   */
  public record Publication(
      String indexNumber, int edition, long version, Instant publishedAt, LocalDate noticeEndsOn) {

    Publication nextEdition(long corrected) {
      return new Publication(indexNumber, edition + 1, corrected, publishedAt, noticeEndsOn);
    }
  }

  /**
   * A withdrawal.
   *
   * @param at when
   * @param reason why; told to everybody
   */
  public record Withdrawal(Instant at, String reason) {}
}
