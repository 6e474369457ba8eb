package org.gongkai.catalog.item;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.platform.time.PlausibleDate;

/**
 * By when an item must be answered (公开时限): the eight kinds that the source documents use. Every
 * kind may carry the words of the text as its {@code quote}. Dates are statutory dates in
 * Asia/Shanghai.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = TimeLimit.WorkingDaysFromFormation.class,
      name = "WORKING_DAYS_FROM_FORMATION"),
  @JsonSubTypes.Type(
      value = TimeLimit.WorkingDaysFromDecision.class,
      name = "WORKING_DAYS_FROM_DECISION"),
  @JsonSubTypes.Type(value = TimeLimit.NoticePeriod.class, name = "NOTICE_PERIOD"),
  @JsonSubTypes.Type(value = TimeLimit.Monthly.class, name = "MONTHLY"),
  @JsonSubTypes.Type(value = TimeLimit.HalfYear.class, name = "HALF_YEAR"),
  @JsonSubTypes.Type(value = TimeLimit.FixedDate.class, name = "FIXED_DATE"),
  @JsonSubTypes.Type(value = TimeLimit.Yearly.class, name = "YEARLY"),
  @JsonSubTypes.Type(value = TimeLimit.Qualitative.class, name = "QUALITATIVE")
})
public sealed interface TimeLimit {

  /** The words of the text, or null. */
  String quote();

  /** Which of the eight kinds this is. */
  default TimeLimitKind kindOf() {
    return TimeLimitKind.of(this);
  }

  /**
   * 自信息形成或变更之日起 n 个工作日 (条例第二十六条: 20).
   *
   * @param workingDays n; day zero is the day of formation or change
   * @param quote the words of the text, or null
   */
  record WorkingDaysFromFormation(
      @Min(1) @Max(3650) int workingDays, @Size(max = 2000) String quote) implements TimeLimit {}

  /**
   * 自作出行政决定之日起 n 个工作日.
   *
   * @param workingDays n; day zero is the day of the decision
   * @param quote the words of the text, or null
   */
  record WorkingDaysFromDecision(@Min(1) @Max(3650) int workingDays, @Size(max = 2000) String quote)
      implements TimeLimit {}

  /**
   * 公示期不得少于 n 天: a minimum, not a deadline.
   *
   * @param minimumDays n, counted after the day of publication
   * @param dayKind how they are counted
   * @param quote the words of the text, or null
   */
  record NoticePeriod(
      @Min(1) @Max(3650) int minimumDays, @NotNull DayKind dayKind, @Size(max = 2000) String quote)
      implements TimeLimit {}

  /**
   * A window in each month about the month before.
   *
   * @param fromDay first day of the window
   * @param toDay last day, inclusive; 31 means the last day of the month
   * @param quote the words of the text, or null
   */
  record Monthly(
      @Min(1) @Max(31) int fromDay, @Min(1) @Max(31) int toDay, @Size(max = 2000) String quote)
      implements TimeLimit {}

  /**
   * The window of a half year.
   *
   * @param half first or second
   * @param year the one year that is meant, or null when it recurs
   * @param quote the words of the text, or null
   */
  record HalfYear(
      @NotNull Half half, @Min(1949) @Max(9999) Integer year, @Size(max = 2000) String quote)
      implements TimeLimit {}

  /**
   * A fixed last day, inclusive.
   *
   * @param date last day (“月底前” is the last day of the month, “20日前” the 20th)
   * @param opensOn first day on which it can be answered, or null
   * @param programme whether it is a long target (经过3年左右的努力) rather than a single publication;
   *     false when not given
   * @param quote the words of the text, or null
   */
  record FixedDate(
      @NotNull @PlausibleDate LocalDate date,
      @PlausibleDate LocalDate opensOn,
      Boolean programme,
      @Size(max = 2000) String quote)
      implements TimeLimit {

    /** A limit that does not say so is no programme. */
    public FixedDate {
      programme = programme != null && programme;
    }
  }

  /**
   * A window in each year; it ends in the next year when its last day comes before its first.
   *
   * @param fromMonth month of the first day
   * @param fromDay first day
   * @param dueMonth month of the last day
   * @param dueDay last day, inclusive
   * @param about the year that the information is about, seen from the year in which the window
   *     opens; that year when not given
   * @param quote the words of the text, or null
   */
  record Yearly(
      @Min(1) @Max(12) int fromMonth,
      @Min(1) @Max(31) int fromDay,
      @Min(1) @Max(12) int dueMonth,
      @Min(1) @Max(31) int dueDay,
      AboutYear about,
      @Size(max = 2000) String quote)
      implements TimeLimit {

    /** A limit that does not say so is about the year in which its window opens. */
    public Yearly {
      about = about == null ? AboutYear.THIS_YEAR : about;
    }
  }

  /**
   * 实时, 及时, 适时, 定期, 长期: measurable only with a service level.
   *
   * @param term which word
   * @param serviceLevel what an administrator configured, or null
   * @param quote the words of the text, or null
   */
  record Qualitative(
      @NotNull Term term, @Valid ServiceLevel serviceLevel, @Size(max = 2000) String quote)
      implements TimeLimit {}

  /** Which year a yearly duty is about. */
  enum AboutYear {
    /** The year in which the window opens (本年). */
    THIS_YEAR,
    /** The year before (上一年度): annual reports. */
    PREVIOUS_YEAR
  }

  /** Half of a calendar year. */
  enum Half {
    /** January to June. */
    FIRST,
    /** July to December. */
    SECOND
  }

  /** A qualitative term. */
  enum Term {
    /** 实时. */
    REALTIME,
    /** 及时. */
    TIMELY,
    /** 适时. */
    WHEN_APPROPRIATE,
    /** 定期. */
    PERIODIC,
    /** 长期. */
    CONTINUOUS
  }
}
