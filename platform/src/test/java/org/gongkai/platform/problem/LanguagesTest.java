package org.gongkai.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      delimiter = '|',
      value = {
        "null|zh-CN",
        "''|zh-CN",
        "*|zh-CN",
        "en|en",
        "en-GB|en",
        "zh-Hans-CN|zh-CN",
        "zh-TW|zh-CN",
        "fr|zh-CN",
        "fr, en;q=0.5|en",
        "en;q=0.4, zh;q=0.8|zh-CN",
        "en;q=0.8, zh;q=0.4|en",
        "en;q=0|zh-CN",
        "en;q=abc|zh-CN",
        ";;;,,,|zh-CN"
      })
  void the_callers_preference_chooses_and_chinese_is_the_default(String header, String language) {
    assertEquals(language, Languages.preferred(header).toLanguageTag());
  }
}
