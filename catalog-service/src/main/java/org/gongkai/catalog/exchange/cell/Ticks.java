package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tick-lists (■政府网站 □政府公报) and ticked cells (√). Pure. */
public final class Ticks {

  private static final String CHECKED = "■√✓✔☑☒●▲◆\uF052\uF0FE";
  private static final String UNCHECKED = "□☐○△◇▢";
  private static final Pattern ENTRY =
      Pattern.compile("([" + CHECKED + UNCHECKED + "])([^" + CHECKED + UNCHECKED + "\n]*)");

  /** Nothing, or what is drawn where nothing is to stand. */
  private static final Pattern STROKES = Pattern.compile("[-‐–—―─一/\\\\]*");

  private static final Pattern PLAIN_SEPARATOR = Pattern.compile("[、，,；;\n]+");

  private Ticks() {}

  /** Whether a cell of a tick column is ticked. */
  public static boolean isTick(String cell) {
    String bare = CellText.plain(cell);
    return bare.length() == 1 && (CHECKED + "vVxXyY是1").indexOf(bare.charAt(0)) >= 0;
  }

  /** Whether a cell of a tick column is left open. */
  public static boolean isBlank(String cell) {
    String bare = CellText.plain(cell);
    return STROKES.matcher(bare).matches()
        || bare.length() == 1 && (UNCHECKED + "否无0×").indexOf(bare.charAt(0)) >= 0;
  }

  /** The ticked entries of a list with marks; all entries of a list without. */
  public static List<String> ticked(String cell) {
    List<String> ticked = new ArrayList<>();
    Matcher entry = ENTRY.matcher(cell);
    boolean marked = false;
    while (entry.find()) {
      marked = true;
      if (CHECKED.contains(entry.group(1)) && !entry.group(2).isBlank()) {
        ticked.add(entry.group(2).strip());
      }
    }
    return marked
        ? ticked
        : PLAIN_SEPARATOR.splitAsStream(cell).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
