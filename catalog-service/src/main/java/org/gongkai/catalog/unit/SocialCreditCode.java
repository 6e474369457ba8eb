package org.gongkai.catalog.unit;

import java.util.regex.Pattern;

/**
 * The check character of the unified social credit code (统一社会信用代码), GB 32100-2015 §4.5: a weighted
 * sum modulo 31 over an alphabet without I, O, S, V and Z.
 */
public final class SocialCreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{18}");
  private static final int MODULUS = ALPHABET.length();
  private static final int WEIGHT_BASE = 3;

  private SocialCreditCode() {}

  /** Whether the text is 18 characters of the alphabet with the right check character. */
  public static boolean isValid(String code) {
    return code != null
        && SHAPE.matcher(code).matches()
        && code.charAt(17) == checkCharacter(code.substring(0, 17));
  }

  /**
   * The check character for the first 17 characters.
   *
   * @throws IllegalArgumentException when the text is not 17 characters of the alphabet
   */
  public static char checkCharacter(String first17) {
    if (first17.length() != 17) {
      throw new IllegalArgumentException("17 characters expected, got " + first17.length());
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      int value = ALPHABET.indexOf(first17.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("Not in the alphabet: " + first17.charAt(i));
      }
      sum += value * weight;
      weight = weight * WEIGHT_BASE % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }
}
