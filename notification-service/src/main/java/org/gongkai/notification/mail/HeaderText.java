package org.gongkai.notification.mail;

import java.util.regex.Pattern;

/** Text that is safe in a header: one line, whatever a title or a reason contains. */
final class HeaderText {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private HeaderText() {}

  /**
   * The text without line breaks and control characters, at most {@code longest} characters long.
   */
  static String oneLine(String text, int longest) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }
}
