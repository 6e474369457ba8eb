package org.gongkai.catalog.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongkai.catalog.exchange.cell.OpenQuestion;
import org.gongkai.platform.testing.ProblemTextsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has its words in both languages. */
class ProblemTextsTest {

  @Test
  void every_problem_has_its_texts_in_both_languages() {
    assertEquals(List.of(), ProblemTextsCheck.faults("org.gongkai.catalog"));
  }

  @Test
  void the_check_finds_the_codes_that_this_service_names() {
    assertTrue(
        ProblemTextsCheck.codesInSources()
            .containsAll(List.of("import-format-unknown", "cell-required", "file-empty")));
  }

  @ParameterizedTest
  @EnumSource
  void every_question_that_an_import_leaves_open_has_its_text(OpenQuestion.Reason reason) {
    // Given
    String code =
        "needs-decision-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".detail";
    // Then
    assertTrue(ResourceBundle.getBundle("problems", Locale.ROOT).containsKey(code), code);
  }
}
