package org.gongkai.catalog.exchange.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.TimeLimit;

/**
 * The forms in which documents write a time limit, one rule each. A rule matches the comparable
 * form of a text ({@link CellText}).
 */
enum TimeLimitRule {
  /** 自（政府）信息形成或变更之日起20个工作日（内）; 结果确定后20个工作日 (条例第二十六条). */
  FROM_FORMATION(
      "[自从于在]?(?:政府|相关|有关|该|审核|评审|认定|信息)*"
          + "(?:(?:形成|制作|获取|结果确定|结果形成|结果产生)(?:(?:或者?|、|/)(?:变更|更新|获取))?|变更|更新)"
          + "(?:之日|当日)?[起后]?，?N个工作日之?内?",
      (m, quote) -> new TimeLimit.WorkingDaysFromFormation(number(m, 1), quote)),
  /** 自作出行政决定之日起7个工作日（内）. */
  FROM_DECISION(
      "[自从于在]?[作做]出(?:行政)?(?:许可|处罚|强制|审批|征收|处理|行政)*决定(?:之日|当日)?[起后]?，?N个工作日之?内?",
      (m, quote) -> new TimeLimit.WorkingDaysFromDecision(number(m, 1), quote)),
  /** 公示期不得少于3天, 公示5个工作日. */
  NOTICE_PERIOD(
      "且?公示(?:期|期限|时间)?(?:不得?少于|不低于|为)?N(个工作日|个?自然日|天|日)",
      (m, quote) ->
          new TimeLimit.NoticePeriod(
              number(m, 1), m.group(2).endsWith("工作日") ? DayKind.WORKING : DayKind.NATURAL, quote)),
  /** 每月10日前, 每月5日至10日. */
  DAYS_OF_MONTH(
      "每月(?:N日?[至到—–~-])?N日之?前?",
      (m, quote) ->
          new TimeLimit.Monthly(
              day(m.group(1) == null ? 1 : number(m, 1)), day(number(m, 2)), quote)),
  /** 每月中下旬, 按月. */
  PART_OF_MONTH(
      "(?:每月|按月)(上旬|上中旬|中旬|中下旬|下旬|底前?|月底前?)?",
      (m, quote) -> {
        String part = m.group(1) == null ? "" : m.group(1);
        int from = part.startsWith("中") ? 11 : part.startsWith("下") ? 21 : 1;
        int to = part.equals("上旬") ? 10 : part.endsWith("中旬") ? 20 : 31;
        return new TimeLimit.Monthly(from, to, quote);
      }),
  /** 上半年, 2014年下半年. */
  HALF_YEAR(
      "(?:([0-9]{4})年|每年)?([上下])半年",
      (m, quote) ->
          new TimeLimit.HalfYear(
              m.group(2).equals("上") ? TimeLimit.Half.FIRST : TimeLimit.Half.SECOND,
              m.group(1) == null ? null : Integer.valueOf(m.group(1)),
              quote)),
  /** 每年1月31日前, 每年3月底前, 每年; 每年3月31日前公开上一年度. */
  YEARLY(
      "每年(?:N月(?:N日|(底))之?前)?(?:(?:公开|公布|发布|报送)?(上一?年度?))?",
      (m, quote) -> {
        TimeLimit.AboutYear about =
            m.group(4) == null ? TimeLimit.AboutYear.THIS_YEAR : TimeLimit.AboutYear.PREVIOUS_YEAR;
        if (m.group(1) == null) {
          return new TimeLimit.Yearly(1, 1, 12, 31, about, quote);
        }
        int month = number(m, 1);
        // 29 February is the end of February in the years that have it, and in the others rolls
        // back
        int due = m.group(3) == null ? number(m, 2) : YearMonth.of(2000, month).lengthOfMonth();
        MonthDay day = MonthDay.of(month, due);
        return new TimeLimit.Yearly(1, 1, day.getMonthValue(), day.getDayOfMonth(), about, quote);
      }),
  /** 2018年9月20日前, 2018年9月底前, 2018年年底前. */
  FIXED_DATE(
      "([0-9]{4})年(?:年?(底)|N月(?:N日|(底)))(?:之?前|以前)?",
      (m, quote) -> new TimeLimit.FixedDate(fixedDate(m), null, false, quote)),
  /** 实时, 及时, 适时, 定期, 长期. */
  QUALITATIVE(
      "(实时|及时|适时|定期|长期)",
      (m, quote) ->
          new TimeLimit.Qualitative(
              switch (m.group(1)) {
                case "实时" -> TimeLimit.Term.REALTIME;
                case "及时" -> TimeLimit.Term.TIMELY;
                case "适时" -> TimeLimit.Term.WHEN_APPROPRIATE;
                case "定期" -> TimeLimit.Term.PERIODIC;
                default -> TimeLimit.Term.CONTINUOUS;
              },
              null,
              quote));

  /** What may stand after a limit without changing it. */
  private static final String TAIL = "(?:(?:予以|进行|向社会|对外|主动|依法|及时|的|应当?|须)*(?:公开|公布|发布|公示|更新|完成))?";

  private final Pattern whole;
  private final Pattern part;
  private final Maker maker;

  TimeLimitRule(String pattern, Maker maker) {
    String expanded = pattern.replace("N", "(" + ChineseNumber.PATTERN + ")");
    this.whole = Pattern.compile("(?:应当?|须|要)?" + expanded + TAIL);
    this.part = Pattern.compile(expanded);
    this.maker = maker;
  }

  /**
   * The limit that the whole text names.
   *
   * @throws DateTimeException when it names a day that does not exist
   */
  Optional<TimeLimit> read(String plain, String quote) {
    Matcher matcher = whole.matcher(plain);
    return matcher.matches() ? Optional.of(maker.make(matcher, quote)) : Optional.empty();
  }

  /** Finds this form within a longer text. */
  Matcher in(String plain) {
    return part.matcher(plain);
  }

  /** The limit at the place that {@link #in} found. */
  TimeLimit limit(Matcher found, String quote) {
    return maker.make(found, quote);
  }

  private static LocalDate fixedDate(Matcher m) {
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return LocalDate.of(year, 12, 31);
    }
    int month = number(m, 3);
    return m.group(5) != null
        ? YearMonth.of(year, month).atEndOfMonth()
        : LocalDate.of(year, month, number(m, 4));
  }

  private static int day(int day) {
    if (day < 1 || day > 31) {
      throw new DateTimeException("No month has a day " + day);
    }
    return day;
  }

  private static int number(Matcher m, int group) {
    return ChineseNumber.parse(m.group(group));
  }

  private interface Maker {
    TimeLimit make(Matcher matcher, String quote);
  }
}
