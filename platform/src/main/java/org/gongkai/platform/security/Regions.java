package org.gongkai.platform.security;

import java.util.regex.Pattern;

/**
 * Which region lies in which, by the code alone.
 *
 * <p>GB/T 2260 gives provinces two digits, prefectures two more, counties two more, padded with
 * zeros to six; GB/T 10114 adds three for townships, the statistical codes three more for villages.
 * A region covers itself and everything whose code begins with its significant digits. Codes of
 * other schemes cover only themselves.
 */
public final class Regions {

  private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}(?:[0-9]{3}){0,2}");
  private static final Pattern SIGN = Pattern.compile("\\p{Punct}");
  private static final int[] LEVEL_ENDS = {2, 4, 6, 9, 12};

  private Regions() {}

  /** Whether {@code region} is or contains {@code other}. */
  public static boolean covers(String region, String other) {
    return other.matches(pattern(region));
  }

  /**
   * The same rule as a regular expression that reads alike in Java and in PostgreSQL ({@code column
   * ~ :pattern}): it matches the codes that the region covers, and no others.
   */
  public static String pattern(String region) {
    if (!CODE.matcher(region).matches()) {
      return "^" + SIGN.matcher(region).replaceAll("\\\\$0") + "$";
    }
    String significant = significant(region);
    int digits = significant.length();
    return "^"
        + significant
        + (digits <= 6 ? "[0-9]{" + (6 - digits) + "}([0-9]{3}){0,2}" : "")
        + (digits == 9 ? "([0-9]{3})?" : "")
        + "$";
  }

  private static String significant(String code) {
    int end = LEVEL_ENDS[0];
    int start = end;
    for (int i = 1; i < LEVEL_ENDS.length && LEVEL_ENDS[i] <= code.length(); i++) {
      if (!code.substring(start, LEVEL_ENDS[i]).chars().allMatch(digit -> digit == '0')) {
        end = LEVEL_ENDS[i];
      }
      start = LEVEL_ENDS[i];
    }
    return code.substring(0, end);
  }
}
