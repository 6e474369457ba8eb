package org.gongkai.catalog.exchange.cell;

/**
 * The text of a cell in a form that rules can compare: brackets, digits and letters in their narrow
 * form, blanks gone, line ends kept. Commas, semicolons and colons take their wide form. Remembers
 * where each character stood, so that a quotation is always the exact words of the document.
 */
final class CellText {

  private static final int WIDE_TO_NARROW = 0xFEE0;

  private final String original;
  private final String plain;
  private final int[] offsets;

  private CellText(String original, String plain, int[] offsets) {
    this.original = original;
    this.plain = plain;
    this.offsets = offsets;
  }

  static CellText of(String original) {
    StringBuilder plain = new StringBuilder(original.length());
    int[] offsets = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      char c = narrow(original.charAt(i));
      if (c == '\n' || !isBlank(c)) {
        offsets[plain.length()] = i;
        plain.append(c);
      }
    }
    return new CellText(original, plain.toString(), offsets);
  }

  /** The comparable form of a text. */
  static String plain(String text) {
    return of(text).plain();
  }

  String plain() {
    return plain;
  }

  /** The exact words of the document between two positions of the comparable form. */
  String quote(int from, int to) {
    return from >= to ? "" : original.substring(offsets[from], offsets[to - 1] + 1);
  }

  private static char narrow(char c) {
    return switch (c) {
      case '\r' -> '\n';
      case '〈' -> '<';
      case '〉' -> '>';
      // Chinese text separates with the wide forms, some typists with the narrow ones
      case ',', '，' -> '，';
      case ';', '；' -> '；';
      case ':', '：' -> '：';
      default -> c >= '！' && c <= '～' ? (char) (c - WIDE_TO_NARROW) : c;
    };
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        // a variation selector only chooses how the mark before it is drawn: ✔️
        || c == '\uFE0F';
  }
}
