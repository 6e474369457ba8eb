package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.exchange.cell.UnitDirectory.Lookup;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;

/**
 * Cuts a role cell into words. Known names come first, the longest before shorter ones, so that
 * “各县（市）区、开发区” may be one group and “市规划和自然资源局” one unit; a name ends only where a separator, a
 * mode or an action begins, so that no name is found inside another.
 */
final class RoleTokeniser {

  private static final int LONGEST_NAME = 80;

  /** “市、各旗县区…”: one tail for the offices of two levels. */
  private static final Pattern LEVELS =
      Pattern.compile(
          "(市委|市)、各?((?:旗县市?区|县市区|县\\(市\\)区|县\\(市、区\\)|县\\(区\\)|区县|县区)委?)(?=[^、，；。\n])");

  private static final Pattern QUALIFIER = Pattern.compile("<[^<>]{1,60}>|\\([^()]{1,60}\\)");

  private final UnitDirectory directory;
  private final String text;
  private final boolean[] boundary;
  private final List<RoleToken> tokens = new ArrayList<>();
  private Matcher levels;

  private RoleTokeniser(UnitDirectory directory, String text) {
    this.directory = directory;
    this.text = text;
    this.boundary = new boolean[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boundary[i] = "、，；。\n<()等和与及".indexOf(text.charAt(i)) >= 0 || beginsWord(i);
    }
    boundary[text.length()] = true;
  }

  static List<RoleToken> tokens(UnitDirectory directory, String text) {
    RoleTokeniser tokeniser = new RoleTokeniser(directory, text);
    tokeniser.run();
    return tokeniser.tokens;
  }

  private boolean beginsWord(int at) {
    return text.startsWith("以及", at)
        || RoleWords.labelAt(text, at).isPresent()
        || RoleWords.modeAt(text, at).isPresent()
        || RoleWords.actionAt(text, at).isPresent();
  }

  private void run() {
    int at = 0;
    int wordsFrom = 0;
    while (at < text.length()) {
      int after = wordsFrom == at ? nameAt(at) : at;
      if (after == at && boundary[at]) {
        words(wordsFrom, at);
        after = signAt(at);
      }
      if (after > at) {
        wordsFrom = after;
      }
      at = Math.max(after, at + 1);
    }
    words(wordsFrom, text.length());
  }

  private void words(int from, int to) {
    if (from < to) {
      addName(from, to, text.substring(from, to));
    }
  }

  /** Reads a name that begins here; answers {@code at} when none does. */
  private int nameAt(int at) {
    if (RoleWords.labelAt(text, at).isPresent()) {
      return at;
    }
    for (int end = Math.min(text.length(), at + LONGEST_NAME); end > at + 1; end--) {
      if (boundary[end]) {
        Lookup lookup = directory.find(text.substring(at, end));
        if (lookup.known()) {
          tokens.add(new RoleToken.Name(at, end, text.substring(at, end), lookup));
          levels = null;
          return end;
        }
      }
    }
    if (text.charAt(at) == '由') {
      tokens.add(new RoleToken.By(at, at + 1));
      return at + 1;
    }
    Matcher matcher = LEVELS.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (matcher.lookingAt()) {
      levels = matcher;
      return expandLevels(at, matcher.end());
    }
    return at;
  }

  /** 市、各旗县区教育局 → 市教育局, 各旗县区教育局. */
  private int expandLevels(int from, int tailFrom) {
    int end = tailFrom;
    while (!boundary[end]) {
      end++;
    }
    String tail = text.substring(tailFrom, end);
    name(from, end, levels.group(1) + tail);
    tokens.add(new RoleToken.And(end, end, false));
    name(from, end, "各" + levels.group(2) + tail);
    return end;
  }

  private void addName(int from, int to, String name) {
    if (levels != null && afterSeparator() && sharesLevels(name)) {
      name(from, to, levels.group(1) + name);
      tokens.add(new RoleToken.And(to, to, false));
      name(from, to, "各" + levels.group(2) + name);
    } else {
      tokens.add(new RoleToken.Words(from, to, name));
    }
  }

  private boolean sharesLevels(String name) {
    return name.startsWith("市")
        ? directory.find(levels.group(1) + name).known()
        : name.charAt(0) != '各';
  }

  private boolean afterSeparator() {
    RoleToken last = tokens.get(tokens.size() - 1);
    return last instanceof RoleToken.And || last instanceof RoleToken.Comma;
  }

  private void name(int from, int to, String name) {
    Lookup lookup = directory.find(name);
    tokens.add(
        lookup.known()
            ? new RoleToken.Name(from, to, name, lookup)
            : new RoleToken.Words(from, to, name));
  }

  /** Reads the sign or word at a boundary and answers the position after it. */
  private int signAt(int at) {
    Optional<RoleWords.Found<AssignmentRole>> label = RoleWords.labelAt(text, at);
    if (label.isPresent()) {
      levels = null;
      tokens.add(new RoleToken.Label(at, label.get().end(), label.get().meaning()));
      return label.get().end();
    }
    Optional<RoleWords.Found<AssignmentMode>> mode = RoleWords.modeAt(text, at);
    if (mode.isPresent()) {
      tokens.add(new RoleToken.Mode(at, mode.get().end(), mode.get().meaning()));
      return mode.get().end();
    }
    Optional<RoleWords.Found<AssignmentRole>> action = RoleWords.actionAt(text, at);
    if (action.isPresent()) {
      tokens.add(new RoleToken.Action(at, action.get().end(), action.get().meaning()));
      return action.get().end();
    }
    Matcher qualifier = QUALIFIER.matcher(text).region(at, text.length());
    if (qualifier.lookingAt()) {
      tokens.add(new RoleToken.Qualifier(at, qualifier.end(), qualifier.group()));
      return qualifier.end();
    }
    return punctuation(at);
  }

  private int punctuation(int at) {
    int end = at + 1;
    switch (text.charAt(at)) {
      case '、' -> tokens.add(new RoleToken.And(at, end, false));
      case '和', '与', '及' -> tokens.add(new RoleToken.And(at, end, true));
      case '，', '\n' -> tokens.add(new RoleToken.Comma(at, end));
      case '；', '。' -> {
        levels = null;
        tokens.add(new RoleToken.Stop(at, end));
      }
      case '以' -> {
        end++;
        tokens.add(new RoleToken.And(at, end, true));
      }
      case '等' -> tokens.add(new RoleToken.Others(at, end));
      default -> tokens.add(new RoleToken.Words(at, end, text.substring(at, end)));
    }
    return end;
  }
}
