package org.gongkai.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages in which the suite answers: Chinese unless the caller prefers English. */
public final class Languages {

  /** 简体中文, the default. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /** English. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final List<Locale> KNOWN = List.of(CHINESE, Locale.CHINESE, ENGLISH);

  private Languages() {}

  /**
   * The better of the two by the caller's preferences (RFC 9110 §12.5.4, lookup of RFC 4647 §3.4).
   *
   * @param acceptLanguage the header as it came; null or malformed means no preference
   */
  public static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return CHINESE;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
    return ENGLISH.equals(Locale.lookup(ranges, KNOWN)) ? ENGLISH : CHINESE;
  }
}
