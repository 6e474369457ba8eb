package org.gongkai.notification.recipient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The language that comes first in an e-mail; the other one stands beside it. */
public enum Language {
  ZH_CN("zh-CN"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** BCP 47 tag. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The language with this tag. */
  @JsonCreator
  public static Language of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("zh-CN, en"));
  }
}
