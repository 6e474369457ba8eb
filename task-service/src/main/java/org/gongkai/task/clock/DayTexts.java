package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.gongkai.task.calendar.CalendarDay;
import org.gongkai.task.clock.Explanation.Step;

/** The sentences of an explanation, in both languages. */
final class DayTexts {

  private static final Map<String, String> FESTIVALS =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明", "Tomb-sweeping Day",
          "劳动节", "Labour Day",
          "端午", "Dragon Boat Festival",
          "中秋", "Mid-autumn Festival",
          "国庆节", "National Day");
  private static final String[] DAYS_ZH = {"一", "二", "三", "四", "五", "六", "日"};

  private DayTexts() {}

  static Step dayZero(LocalDate date) {
    return rule(date, "起算日（第0日），不计入", "day 0, not counted");
  }

  static Step fixed(Segment segment) {
    return rule(
        segment.to(),
        "依据“" + segment.article() + "”，截止日为" + segment.to() + "（含当日），遇节假日不顺延",
        "by “%s” the last day is %s, inclusive; it is not moved by days off"
            .formatted(segment.article(), segment.to()));
  }

  static Step started(Segment segment) {
    boolean anew = segment.kind() == SegmentKind.RESTARTED;
    return rule(
        segment.from(),
        (anew ? "重新起算：" : "") + days(segment) + because(segment, "，依据：", "，事由："),
        (anew ? "the count begins anew: " : "")
            + daysEn(segment)
            + because(segment, ", by: ", ", reason: "));
  }

  static Step suspended(Segment segment) {
    String until = segment.to() == null ? "" : segment.to().toString();
    return rule(
        segment.from(),
        "自"
            + segment.from()
            + "次日起中止计算"
            + (until.isEmpty() ? "，尚未恢复" : "，至" + until)
            + because(segment, "，依据：", "，事由："),
        "not counted after %s%s%s"
            .formatted(
                segment.from(),
                until.isEmpty() ? ", not resumed yet" : " up to " + until,
                because(segment, ", by: ", ", reason: ")));
  }

  static Step extended(Segment segment) {
    boolean approved = segment.approver() != null;
    return rule(
        segment.from(),
        "延长"
            + days(segment)
            + because(segment, "，依据：", "，事由：")
            + (approved ? "，批准：" + segment.approver() : ""),
        "extended by "
            + daysEn(segment)
            + because(segment, ", by: ", ", reason: ")
            + (approved ? ", approved by " + segment.approver() : ""));
  }

  static Step moved(LocalDate to, int days) {
    return rule(
        to,
        "中止的" + days + "日（自然日）予以顺延，至" + to,
        "moved by the %d suspended natural days to %s".formatted(days, to));
  }

  static Step waited(LocalDate to) {
    return rule(
        to,
        "在最后一日中止，恢复计算之日" + to + "为截止日",
        "suspended on its last day: due on %s, the day on which it goes on".formatted(to));
  }

  static Step day(CalendarDay day, Integer counted, boolean paused) {
    String zh = kindZh(day) + (paused ? "，中止期间" : "");
    String en = kindEn(day) + (paused ? ", suspended" : "");
    return new Step(
        day.date(),
        day.kind(),
        day.name(),
        counted,
        zh + (counted == null ? "，不计入" : "，第" + counted + "日") + provisionalZh(day),
        en + (counted == null ? ", not counted" : ", day " + counted) + provisionalEn(day));
  }

  static String days(Segment segment) {
    return segment.days() + (segment.count() == DayCount.WORKING ? "个工作日" : "日（自然日）");
  }

  static String daysEn(Segment segment) {
    return segment.days()
        + (segment.count() == DayCount.WORKING ? " working" : " natural")
        + " days";
  }

  private static String because(Segment segment, String article, String reason) {
    return (segment.article() == null ? "" : article + segment.article())
        + (segment.reason() == null ? "" : reason + segment.reason());
  }

  private static String kindZh(CalendarDay day) {
    String weekday = "星期" + DAYS_ZH[day.date().getDayOfWeek().getValue() - 1];
    return switch (day.kind()) {
      case WORKDAY -> weekday + "，工作日";
      case WEEKEND -> weekday + "，周末";
      case HOLIDAY -> weekday + "，" + day.name() + "放假";
      case MAKE_UP_WORKDAY -> weekday + "，" + day.name() + "调休上班";
    };
  }

  private static String kindEn(CalendarDay day) {
    String name = day.date().getDayOfWeek().name();
    String weekday = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    return switch (day.kind()) {
      case WORKDAY -> weekday + ", working day";
      case WEEKEND -> weekday + ", weekend";
      case HOLIDAY -> weekday + ", day off for " + festival(day);
      case MAKE_UP_WORKDAY -> weekday + ", make-up working day of " + festival(day);
    };
  }

  private static String festival(CalendarDay day) {
    return FESTIVALS.getOrDefault(day.name(), day.name());
  }

  private static String provisionalZh(CalendarDay day) {
    return day.provisional() ? "（相关放假安排尚未公布，暂定）" : "";
  }

  private static String provisionalEn(CalendarDay day) {
    return day.provisional() ? " (provisional: an arrangement is not announced)" : "";
  }

  private static Step rule(LocalDate date, String zh, String en) {
    return new Step(date, null, null, null, zh, en);
  }
}
