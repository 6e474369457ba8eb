package org.gongkai.task.clock;

import java.time.LocalDate;

/** A time limit as the text of a policy orders it; one record per kind (DL-01 to DL-08). */
public sealed interface TimeLimit {

  /** Which of the eight. */
  TimeLimitKind kind();

  /** The words of the text, or null. */
  String quote();

  /**
   * DL-01.
   *
   * @param workingDays 20 by 条例第二十六条, any number by special texts
   * @param quote the words of the text
   */
  record FromFormation(int workingDays, String quote) implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.WORKING_DAYS_FROM_FORMATION;
    }
  }

  /**
   * DL-02.
   *
   * @param workingDays 7 for licences and penalties
   * @param quote the words of the text
   */
  record FromDecision(int workingDays, String quote) implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.WORKING_DAYS_FROM_DECISION;
    }
  }

  /**
   * DL-03.
   *
   * @param minimumDays days during which the notice must stay public
   * @param dayKind how they are counted; 天 are natural days
   * @param quote the words of the text
   */
  record NoticePeriod(int minimumDays, DayCount dayKind, String quote) implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.NOTICE_PERIOD;
    }
  }

  /**
   * DL-04: a window in each month about the month before.
   *
   * @param fromDay first day of the window, 1–31
   * @param toDay last day of the window; 31 is the last day of any month
   * @param quote the words of the text
   */
  record Monthly(int fromDay, int toDay, String quote) implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.MONTHLY;
    }
  }

  /**
   * DL-05.
   *
   * @param half which half
   * @param year the only year, or null when it recurs
   * @param quote the words of the text
   */
  record HalfYear(Half half, Integer year, String quote) implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.HALF_YEAR;
    }
  }

  /** 上半年, 下半年. */
  enum Half {
    /** January to June. */
    FIRST,
    /** July to December. */
    SECOND
  }

  /**
   * DL-06, DL-12.
   *
   * @param date the last day, inclusive (底前: the last day; 20日前: the 20th)
   * @param opensOn first day of the work, or null
   * @param programme whether it is a long target of a programme
   * @param quote the words of the text
   */
  record FixedDate(LocalDate date, LocalDate opensOn, boolean programme, String quote)
      implements TimeLimit {
    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.FIXED_DATE;
    }
  }

  /**
   * DL-07: a window in each year; it ends in the next year when the due day comes before the first
   * day.
   *
   * @param fromMonth month of the first day
   * @param fromDay first day
   * @param dueMonth month of the last day
   * @param dueDay last day
   * @param about the year that the information is about, seen from the year in which the window
   *     opens; that year when not given
   * @param quote the words of the text
   */
  record Yearly(int fromMonth, int fromDay, int dueMonth, int dueDay, AboutYear about, String quote)
      implements TimeLimit {

    /** A limit that does not say so is about the year in which its window opens. */
    public Yearly {
      about = about == null ? AboutYear.THIS_YEAR : about;
    }

    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.YEARLY;
    }
  }

  /** Which year a yearly duty is about. */
  enum AboutYear {
    /** The year in which the window opens (本年). */
    THIS_YEAR,
    /** The year before (上一年度): annual reports. */
    PREVIOUS_YEAR
  }

  /**
   * DL-08: measurable only with a service level.
   *
   * @param term the word of the text
   * @param serviceLevel the item's own, or null
   * @param quote the words of the text
   */
  record Qualitative(Term term, ServiceLevel serviceLevel, String quote) implements TimeLimit {

    /** Whether a service level measures each formation, and not the silence between two. */
    public boolean measuredFromFormation() {
      return serviceLevel != null && serviceLevel.from() == ServiceLevel.From.FORMATION;
    }

    @Override
    public TimeLimitKind kind() {
      return TimeLimitKind.QUALITATIVE;
    }
  }

  /** The words of DL-08. */
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
