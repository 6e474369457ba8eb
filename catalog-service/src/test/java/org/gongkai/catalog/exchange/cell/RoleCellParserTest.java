package org.gongkai.catalog.exchange.cell;

import static org.gongkai.catalog.exchange.cell.RoleCellsOfTheSourcesTest.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;
import org.junit.jupiter.api.Test;

class RoleCellParserTest {

  private static final LocalDate RENAMING = LocalDate.of(2019, 1, 1);

  private final Offices offices =
      new Offices()
          .units("市民政局", "市财政局", "市教育局", "市文化和旅游局")
          .unit("市环保局", null, RENAMING.minusDays(1), List.of(), List.of("市生态环境局"))
          .unit("市生态环境局", RENAMING, null, List.of(), List.of())
          .unit("长春市水务局", null, null, List.of("水务局"), List.of())
          .groups("各县（市）区人民政府", "各有关部门");

  private Reading<Assignment> read(String cell) {
    return new RoleCellParser(offices.directory(), Map.of()).read(cell, AssignmentRole.RESPONSIBLE);
  }

  @Test
  void an_unknown_unit_is_asked_with_the_nearest_known_names_and_assigns_nobody() {
    // Given
    String cell = "市民政厅牵头落实";

    // When
    Reading<Assignment> reading = read(cell);

    // Then
    assertEquals(List.of(), reading.values());
    OpenQuestion question = reading.questions().get(0);
    assertEquals(Reason.UNKNOWN_NAME, question.reason());
    assertEquals("市民政厅", question.about());
    assertEquals("市民政局", question.nearest().get(0).name());
  }

  @Test
  void what_is_understood_of_an_open_statement_is_proposed_and_not_taken() {
    // Given
    String cell = "市民政局、市财政局等相关单位负责；市教育局配合";

    // When
    Reading<Assignment> reading = read(cell);

    // Then
    assertEquals("COOPERATING EACH 市教育局 | ? OPEN_LIST 等相关单位", describe(reading));
    assertEquals(List.of("市民政局", "市财政局"), reading.questions().get(0).proposal().get(0).units());
  }

  @Test
  void a_decision_for_the_words_of_a_statement_takes_the_place_of_the_question() {
    // Given
    Assignment decided =
        new Assignment(
            AssignmentRole.RESPONSIBLE, AssignmentMode.EACH, List.of("市民政局"), List.of(), null);
    RoleCellParser parser =
        new RoleCellParser(
            offices.directory(), Map.of("市民政局等相关单位负责", List.of(decided), "市气象局配合", List.of()));

    // When
    Reading<Assignment> reading = parser.read("市民政局等相关单位负责；市气象局配合", null);

    // Then
    assertTrue(reading.isComplete());
    assertEquals("RESPONSIBLE EACH 市民政局", describe(reading));
    assertEquals("市民政局等相关单位负责", reading.values().get(0).quote());
  }

  @Test
  void a_unit_is_known_only_while_it_exists() {
    // Given
    String cell = "市环保局牵头负责";

    // When
    Reading<Assignment> before =
        new RoleCellParser(offices.on(RENAMING.minusDays(1)), Map.of()).read(cell, null);
    Reading<Assignment> after = new RoleCellParser(offices.on(RENAMING), Map.of()).read(cell, null);

    // Then
    assertEquals("LEAD EACH 市环保局", describe(before));
    assertEquals("? NOT_VALID_ON_DAY 市环保局", describe(after));
  }

  @Test
  void a_name_that_two_units_bear_is_asked() {
    // Given
    offices.unit("市水利局", null, null, List.of("市水务局"), List.of());

    // When
    Reading<Assignment> reading = read("市水务局");

    // Then
    assertEquals("? AMBIGUOUS_NAME 市水务局", describe(reading));
    assertEquals(2, reading.questions().get(0).nearest().size());
  }

  @Test
  void the_name_of_the_jurisdiction_may_be_shortened_to_its_last_character() {
    assertEquals("RESPONSIBLE EACH 长春市水务局", describe(read("市水务局")));
  }

  @Test
  void a_known_name_with_and_in_it_is_one_unit() {
    assertEquals("LEAD JOINT 市文化和旅游局 市财政局", describe(read("市文化和旅游局和市财政局共同牵头")));
  }

  @Test
  void an_unknown_name_with_and_in_it_is_asked_as_one_name() {
    assertEquals("? UNKNOWN_NAME 市规划和自然资源局", describe(read("市规划和自然资源局负责")));
  }

  @Test
  void a_bare_list_takes_the_role_of_its_column() {
    assertEquals("RESPONSIBLE EACH 市民政局 市财政局", describe(read("市民政局\n市财政局")));
  }

  @Test
  void together_makes_one_task() {
    assertEquals("RESPONSIBLE JOINT 市民政局 市财政局", describe(read("市民政局、市财政局共同负责")));
  }

  @Test
  void several_leads_without_a_word_for_each_or_together_are_asked_and_together_is_proposed() {
    // Given
    String cell = "市民政局、市财政局牵头；市教育局配合";

    // When
    Reading<Assignment> reading = read(cell);

    // Then
    assertEquals("COOPERATING EACH 市教育局 | ? MODE_UNSAID 市民政局、市财政局牵头", describe(reading));
    Assignment proposed = reading.questions().get(0).proposal().get(0);
    assertEquals(AssignmentMode.JOINT, proposed.mode());
    assertEquals(List.of("市民政局", "市财政局"), proposed.units());
    assertEquals("LEAD EACH 市民政局 市财政局", describe(read("市民政局、市财政局分别牵头")));
    assertEquals("LEAD EACH 市民政局 各县（市）区人民政府", describe(read("市民政局、各县（市）区人民政府牵头")));
  }

  @Test
  void brackets_widths_and_blanks_do_not_matter() {
    assertEquals("RESPONSIBLE EACH 市民政局 各县（市）区人民政府", describe(read(" （责任单位: 市民政局, 各县(市)区政府 ） ")));
  }

  @Test
  void a_quotation_is_exact_to_the_character() {
    assertEquals("市民政局 、市财政局 分别牵头", read("市民政局 、市财政局 分别牵头。").values().get(0).quote());
  }

  @Test
  void a_sentence_that_is_no_role_is_asked() {
    assertEquals(
        "? NO_RULE 另行通知",
        describe(new RoleCellParser(offices.directory(), Map.of()).read("另行通知", null)));
  }
}
