package org.gongkai.catalog.exchange.cell;

import static org.gongkai.catalog.item.TimeLimit.AboutYear.PREVIOUS_YEAR;
import static org.gongkai.catalog.item.TimeLimit.AboutYear.THIS_YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.item.TimeLimit.FixedDate;
import org.gongkai.catalog.item.TimeLimit.Half;
import org.gongkai.catalog.item.TimeLimit.HalfYear;
import org.gongkai.catalog.item.TimeLimit.Monthly;
import org.gongkai.catalog.item.TimeLimit.NoticePeriod;
import org.gongkai.catalog.item.TimeLimit.Qualitative;
import org.gongkai.catalog.item.TimeLimit.Term;
import org.gongkai.catalog.item.TimeLimit.WorkingDaysFromDecision;
import org.gongkai.catalog.item.TimeLimit.WorkingDaysFromFormation;
import org.gongkai.catalog.item.TimeLimit.Yearly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitParserTest {

  private final TimeLimitParser parser = new TimeLimitParser(Map.of());

  private TimeLimit read(String cell) {
    Reading<TimeLimit> reading = parser.read(cell);
    assertEquals(List.of(), reading.questions(), cell);
    return reading.values().get(0);
  }

  private Reason reason(String cell) {
    return parser.read(cell).questions().get(0).reason();
  }

  @ParameterizedTest
  @CsvSource({
    "自信息形成或变更之日起20个工作日内, 20",
    "自信息形成或者变更之日起 20 个工作日内公开, 20",
    "自政府信息形成或变更之日起20个工作日内予以公开, 20",
    "信息形成或变更之日起７个工作日, 7",
    "形成或变更之日起3个工作日内, 3",
    "信息形成后二十个工作日内, 20",
    "自制作或获取之日起20个工作日内, 20",
    "结果确定后20个工作日, 20",
    "自信息形成或变更之日起20个工作日内，法律、法规另有规定的，从其规定, 20"
  })
  void working_days_from_formation(String cell, int days) {
    assertEquals(new WorkingDaysFromFormation(days, cell), read(cell));
  }

  @ParameterizedTest
  @CsvSource({
    "自作出行政决定之日起7个工作日内, 7",
    "自作出行政许可决定之日起 7 个工作日内予以公开, 7",
    "作出处罚决定后7个工作日, 7",
    "自做出行政处罚决定之日起七个工作日内, 7"
  })
  void working_days_from_decision(String cell, int days) {
    assertEquals(new WorkingDaysFromDecision(days, cell), read(cell));
  }

  @ParameterizedTest
  @CsvSource({"公示期不得少于 3天, 3, NATURAL", "公示期不少于7日, 7, NATURAL", "公示5个工作日, 5, WORKING"})
  void a_notice_period_counts_days_as_the_text_says(String cell, int days, DayKind kind) {
    assertEquals(new NoticePeriod(days, kind, cell), read(cell));
  }

  @ParameterizedTest
  @CsvSource({
    "每月10日前, 1, 10",
    "每月5日至10日, 5, 10",
    "每月中下旬, 11, 31",
    "每月中旬公开, 11, 20",
    "每月底前, 1, 31",
    "按月公开, 1, 31"
  })
  void a_window_in_each_month(String cell, int from, int to) {
    assertEquals(new Monthly(from, to, cell), read(cell));
  }

  @Test
  void halves_of_a_year_recur_or_belong_to_one_year() {
    assertEquals(new HalfYear(Half.FIRST, null, "上半年"), read("上半年"));
    assertEquals(new HalfYear(Half.SECOND, 2014, "2014年下半年"), read("2014年下半年"));
  }

  @Test
  void a_window_in_each_year() {
    assertEquals(new Yearly(1, 1, 1, 31, THIS_YEAR, "每年1月31日前"), read("每年1月31日前"));
    assertEquals(new Yearly(1, 1, 3, 31, THIS_YEAR, "每年3月底前"), read("每年3月底前"));
    assertEquals(new Yearly(1, 1, 12, 31, THIS_YEAR, "每年"), read("每年"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"每年3月31日前公布上一年度", "每年3月底前公开上年度", "每年3月31日前报送上年"})
  void a_yearly_window_may_be_about_the_year_before(String cell) {
    assertEquals(new Yearly(1, 1, 3, 31, PREVIOUS_YEAR, cell), read(cell));
  }

  @Test
  void a_fixed_date_is_its_last_day() {
    assertEquals(
        new FixedDate(LocalDate.of(2018, 9, 20), null, false, "2018年9月20日前"), read("2018年9月20日前"));
    assertEquals(
        new FixedDate(LocalDate.of(2018, 9, 30), null, false, "2018年9月底前"), read("2018年9月底前"));
    assertEquals(
        new FixedDate(LocalDate.of(2018, 12, 31), null, false, "2018年年底前"), read("2018年年底前"));
  }

  @ParameterizedTest
  @CsvSource({
    "实时, REALTIME",
    "及时公开, TIMELY",
    "适时, WHEN_APPROPRIATE",
    "定期公布, PERIODIC",
    "长期, CONTINUOUS",
    "长期公开, CONTINUOUS"
  })
  void qualitative_words_get_no_invented_service_level(String cell, Term term) {
    assertEquals(new Qualitative(term, null, cell), read(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"限时", "20个工作日内", "7日内"})
  void a_limit_without_its_day_zero_or_length_is_asked(String cell) {
    assertEquals(Reason.LIMIT_INCOMPLETE, reason(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018年2月30日前", "每月32日前", "每年2月31日前", "2018年13月底前"})
  void a_day_that_does_not_exist_is_asked(String cell) {
    assertEquals(Reason.NO_SUCH_DATE, reason(cell));
  }

  @Test
  void two_limits_in_a_cell_are_asked() {
    assertEquals(
        Reason.SEVERAL_LIMITS, reason("自作出行政决定之日起7个工作日内；其他自信息形成之日起20个工作日内".replace("其他", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"每季度", "按进度公开", "自合同签订之日起5个工作日内", "2018年9月前"})
  void words_that_no_rule_reads_are_asked(String cell) {
    assertEquals(Reason.NO_RULE, reason(cell));
  }

  @Test
  void an_empty_cell_is_asked() {
    assertEquals(Reason.EMPTY, reason(" \n"));
  }

  @Test
  void a_decision_takes_the_place_of_the_question() {
    // Given
    TimeLimit decided = new Qualitative(Term.CONTINUOUS, null, "限时");

    // When
    Reading<TimeLimit> reading = new TimeLimitParser(Map.of("限时", decided)).read(" 限时 ");

    // Then
    assertEquals(List.of(decided), reading.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "及时公开扶贫政策，扶贫规划等信息。|TIMELY|及时公开",
        "准确及时发布自然灾害动态信息。|TIMELY|及时发布",
        "实时发布主城区17个空气质量监测数据|REALTIME|实时发布",
        "适时公布各类科技计划项目经费下达信息|WHEN_APPROPRIATE|适时公布"
      })
  void a_qualitative_limit_in_running_text_stands_before_its_verb(
      String text, Term term, String quote) {
    assertEquals(List.of(new Qualitative(term, null, quote)), parser.inProse(text).values());
  }

  @Test
  void a_measurable_limit_in_running_text_goes_before_a_qualitative_word() {
    assertEquals(
        List.of(new NoticePeriod(3, DayKind.NATURAL, "且公示期不得少于 3天")),
        parser.inProse("确定中标单位后，及时将中标结果向社会公示，且公示期不得少于 3天。").values());
    assertEquals(
        List.of(new Monthly(11, 31, "每月中下旬")),
        parser.inProse("每月中下旬公开上月全市13个县市区环境空气质量排名").values());
  }

  @Test
  void running_text_without_a_limit_names_none() {
    Reading<TimeLimit> reading = parser.inProse("公开义务教育控辍保学进展情况，公开时要及时把政策解释清楚。");
    assertTrue(reading.values().isEmpty() && reading.questions().isEmpty());
  }
}
