package org.gongkai.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.testing.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private final ProblemTexts texts = new ProblemTexts();

  @Test
  void every_problem_has_its_texts_in_both_languages() {
    assertEquals(List.of(), ProblemTextsCheck.faults("org.gongkai.platform"));
  }

  @Test
  void arguments_are_put_into_the_text_as_they_are() {
    Map<String, Object> arguments = Map.of("value", "$1{x}", "allowed", List.of("A", "B"));
    assertEquals(
        "\"$1{x}\" is not one of: A, B",
        texts.detail("unknown-value", arguments, Languages.ENGLISH).orElseThrow());
    assertEquals(
        "“$1{x}”不在可选值之中：A、B",
        texts.detail("unknown-value", arguments, Languages.CHINESE).orElseThrow());
  }

  @Test
  void a_code_without_texts_stands_for_itself() {
    assertEquals("no-such-code", texts.title("no-such-code", Languages.CHINESE));
  }

  @Test
  void a_framework_error_has_texts_for_every_status() {
    for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 415, 418, 500, 502, 503}) {
      String code = ProblemStatus.codeOf(status);
      assertEquals(
          true, texts.detail(code, Map.of(), Languages.ENGLISH).isPresent(), "no text: " + code);
    }
  }
}
