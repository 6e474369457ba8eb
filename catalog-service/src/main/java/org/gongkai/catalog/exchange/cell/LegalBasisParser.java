package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.LegalBasis;

/**
 * Reads a cell of laws (公开依据): titles in 《》, each with its document number and article where the
 * cell gives them, under the tag (【法律】, 【行政法规】, 【部门规章及规范性文件】) that stands before them. What stands
 * outside of 《》 and is no number, article or list mark is kept as a title of its own: nothing of a
 * legal basis is lost. Pure.
 */
public final class LegalBasisParser {

  private static final Pattern TAG = Pattern.compile("【([^】]{1,40})】");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*[（(]([^（()）]{0,60}?(?:号|令)[^（()）]{0,20})[）)]|\\s*([^\\s、，；。《》（）()]{1,20}〔\\d{4}〕\\d+号)");
  private static final Pattern ARTICLE =
      Pattern.compile("\\s*((?:第[一二三四五六七八九十百零\\d]+条(?:第[一二三四五六七八九十（）()\\d]+[款项])*[、和及]?)+)");
  private static final Pattern LIST_MARK =
      Pattern.compile("[\\s、，,；;。.·●•◆]+|和|及|等|(?:\\d{1,2}|[（(]\\d{1,2}[）)])[.．、]?|[①-⑳]");

  private LegalBasisParser() {}

  /** Reads a cell; an empty one gives no basis. */
  public static List<LegalBasis> read(String cell) {
    List<LegalBasis> bases = new ArrayList<>();
    String tag = null;
    int at = 0;
    int looseFrom = 0;
    while (at < cell.length()) {
      Matcher mark = region(TAG, cell, at);
      if (mark.lookingAt()) {
        loose(bases, tag, cell.substring(looseFrom, at));
        tag = mark.group(1);
        at = mark.end();
        looseFrom = at;
      } else if (cell.charAt(at) == '《') {
        loose(bases, tag, cell.substring(looseFrom, at));
        at = titled(bases, tag, cell, at);
        looseFrom = at;
      } else {
        at++;
      }
    }
    loose(bases, tag, cell.substring(looseFrom));
    return List.copyOf(bases);
  }

  private static int titled(List<LegalBasis> bases, String tag, String cell, int open) {
    int close = closing(cell, open);
    String number = null;
    String article = null;
    int at = Math.min(close + 1, cell.length());
    Matcher numbered = region(NUMBER, cell, at);
    if (numbered.lookingAt()) {
      number = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
      at = numbered.end();
    }
    Matcher cited = region(ARTICLE, cell, at);
    if (cited.lookingAt()) {
      article = cited.group(1).replaceAll("[、和及]$", "");
      at = cited.end(1) - (cited.group(1).length() - article.length());
    }
    bases.add(new LegalBasis(tag, cell.substring(open + 1, close).strip(), number, article));
    return at;
  }

  private static int closing(String cell, int open) {
    int depth = 0;
    for (int i = open; i < cell.length(); i++) {
      if (cell.charAt(i) == '《') {
        depth++;
      } else if (cell.charAt(i) == '》' && --depth == 0) {
        return i;
      }
    }
    return cell.length();
  }

  private static void loose(List<LegalBasis> bases, String tag, String text) {
    for (String line : text.lines().toList()) {
      String bare = line.strip();
      if (!LIST_MARK.matcher(bare).replaceAll("").isBlank()) {
        bases.add(new LegalBasis(tag, bare.replaceAll("^[、，,；;。]+|[、，,；;。]+$", ""), null, null));
      }
    }
  }

  private static Matcher region(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length());
  }
}
