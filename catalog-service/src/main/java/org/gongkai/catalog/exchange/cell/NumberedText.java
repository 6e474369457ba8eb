package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of numbered contents: “包括…信息。1.及时公开…。2.向特定区域…公开…。”. A mark counts only when it continues
 * the sequence from 1 and stands at the beginning or after a sentence, so that “3.5亿元” or “第2项”
 * cuts nothing. Pure.
 *
 * @param preamble what stands before the first number, or empty
 * @param parts the numbered parts without their marks; the whole text when it has none
 */
public record NumberedText(String preamble, List<String> parts) {

  private static final Pattern MARK =
      Pattern.compile("(?:^|(?<=[。；;：:！\\s]))\\s*[（(]?(\\d{1,2})[）)]?[.．、](?!\\d)");

  public NumberedText {
    parts = List.copyOf(parts);
  }

  /** Splits a text. */
  public static NumberedText of(String text) {
    List<int[]> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (Integer.parseInt(mark.group(1)) == marks.size() + 1) {
        marks.add(new int[] {mark.start(), mark.end()});
      }
    }
    if (marks.size() < 2) {
      return new NumberedText("", List.of(text.strip()));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
      parts.add(text.substring(marks.get(i)[1], end).strip());
    }
    return new NumberedText(text.substring(0, marks.get(0)[0]).strip(), parts);
  }
}
