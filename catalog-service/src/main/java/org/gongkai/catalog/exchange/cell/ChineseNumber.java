package org.gongkai.catalog.exchange.cell;

/** Numbers from 1 to 99 as documents write them: 20, 二十, 十五. */
final class ChineseNumber {

  /** Matches what {@link #parse} reads. */
  static final String PATTERN = "(?:[0-9]{1,4}|[一二三四五六七八九十两]{1,3})";

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException when the text is no such number
   */
  static int parse(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(text);
    }
    String bare = text.replace('两', '二');
    int ten = bare.indexOf('十');
    if (ten < 0) {
      return digit(bare);
    }
    int tens = ten == 0 ? 1 : digit(bare.substring(0, ten));
    int ones = ten == bare.length() - 1 ? 0 : digit(bare.substring(ten + 1));
    return tens * 10 + ones;
  }

  private static int digit(String text) {
    int value = text.length() == 1 ? DIGITS.indexOf(text.charAt(0)) : -1;
    if (value < 1) {
      throw new IllegalArgumentException("Not a number: " + text);
    }
    return value;
  }
}
