package org.gongkai.catalog.exchange.table;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph with its marks. A tick that was inserted as a symbol of Wingdings is no
 * text to the library, which leaves it out: what is ticked would look as if it were not.
 */
final class DocxText {

  private static final int PRIVATE_USE = 0xF000;

  /** Symbols of the two fonts that word processors offer for ticks and boxes. */
  private static final Map<String, Map<Integer, String>> SYMBOLS =
      Map.of(
          "wingdings",
          Map.of(0xF0FC, "✓", 0xF0FE, "☑", 0xF0FD, "☒", 0xF0A8, "□", 0xF06F, "□", 0xF06E, "■"),
          "wingdings 2",
          Map.of(0xF050, "✓", 0xF052, "☑", 0xF053, "☒", 0xF0A3, "□"));

  private DocxText() {}

  static String of(XWPFParagraph paragraph) {
    boolean marked =
        paragraph.getRuns().stream().anyMatch(run -> hasSymbol(run.getCTR().getDomNode()));
    String text =
        marked
            ? paragraph.getIRuns().stream().map(DocxText::of).collect(Collectors.joining())
            : paragraph.getText();
    // how the library writes a form's check boxes
    return text.replace("|X|", "☑").replace("|_|", "□");
  }

  private static String of(IRunElement element) {
    if (element instanceof XWPFRun run) {
      return hasSymbol(run.getCTR().getDomNode()) ? parts(run.getCTR().getDomNode()) : run.text();
    }
    return element instanceof XWPFSDT control ? control.getContent().getText() : element.toString();
  }

  private static boolean hasSymbol(Node run) {
    for (Node part = run.getFirstChild(); part != null; part = part.getNextSibling()) {
      if ("sym".equals(part.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  private static String parts(Node run) {
    StringBuilder text = new StringBuilder();
    for (Node part = run.getFirstChild(); part != null; part = part.getNextSibling()) {
      if ("sym".equals(part.getLocalName()) && part instanceof Element symbol) {
        text.append(symbol(symbol));
      } else if ("t".equals(part.getLocalName())) {
        for (Node word = part.getFirstChild(); word != null; word = word.getNextSibling()) {
          text.append(word.getNodeValue());
        }
      } else if ("br".equals(part.getLocalName()) || "cr".equals(part.getLocalName())) {
        text.append('\n');
      } else if ("tab".equals(part.getLocalName())) {
        text.append('\t');
      }
    }
    return text.toString();
  }

  /** The mark, or the character of the font, so that it is never lost without a trace. */
  private static String symbol(Element symbol) {
    String namespace = symbol.getNamespaceURI();
    int code = Integer.parseInt(symbol.getAttributeNS(namespace, "char"), 16) | PRIVATE_USE;
    String font = symbol.getAttributeNS(namespace, "font").toLowerCase(Locale.ROOT);
    return SYMBOLS
        .getOrDefault(font, Map.of())
        .getOrDefault(code, String.valueOf(Character.toChars(code)));
  }
}
