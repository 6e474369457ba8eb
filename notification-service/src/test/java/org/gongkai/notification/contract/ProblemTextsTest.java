package org.gongkai.notification.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongkai.platform.testing.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

/** Every refusal has its words in both languages. */
class ProblemTextsTest {

  @Test
  void every_problem_has_its_texts_in_both_languages() {
    assertEquals(List.of(), ProblemTextsCheck.faults("org.gongkai.notification"));
  }

  @Test
  void the_check_finds_the_codes_that_this_service_names() {
    assertTrue(ProblemTextsCheck.codesInSources().contains("recipient-unit-unknown"));
  }
}
