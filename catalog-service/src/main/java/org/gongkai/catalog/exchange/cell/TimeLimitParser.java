package org.gongkai.catalog.exchange.cell;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.item.TimeLimit;

/**
 * Reads a cell that says by when (公开时限) into one of the eight kinds of {@link TimeLimit}, by the
 * rules of {@link TimeLimitRule}. A service level is never read from a text: an administrator
 * configures it.
 *
 * <p>Pure and without state beyond its arguments; may be used by many threads.
 */
public final class TimeLimitParser {

  private static final Pattern SENTENCE = Pattern.compile("[^；。\n]+");

  /** 法律法规另有规定的，从其规定: holds always (条例第二十六条), so it says nothing new. */
  private static final Pattern PROVISO =
      Pattern.compile(
          "[(]?(?:其中，?)?法律、?(?:行政)?法规(?:、规章)?(?:对[^，]{0,20})?另有规定的?(?:除外|，?从其规定|，?依照其规定)[)]?，?");

  private static final Pattern INCOMPLETE =
      Pattern.compile("限时(?:公开)?|" + ChineseNumber.PATTERN + "(?:个工作日|日|天)之?内?(?:公开)?");

  /** In running text a bare “及时” may belong to anything; only before these verbs it is a limit. */
  private static final Pattern QUALITATIVE_IN_PROSE =
      Pattern.compile("(实时|及时|适时|定期)(?:准确|主动|全面|动态|向社会|对外|将[^，。；]{0,20}?)*(?:公开|发布|公布|公示)");

  private final Map<String, TimeLimit> decisions;

  /**
   * Makes a parser.
   *
   * @param decisions the words of a cell → what a person decided that they mean
   */
  public TimeLimitParser(Map<String, TimeLimit> decisions) {
    this.decisions =
        decisions.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> CellText.plain(entry.getKey()), Map.Entry::getValue, (a, b) -> b));
  }

  /** Reads a cell that holds nothing but a limit. */
  public Reading<TimeLimit> read(String cell) {
    String quote = cell.strip();
    String plain = CellText.plain(cell).replace("\n", "");
    TimeLimit decided = decisions.get(CellText.plain(cell));
    if (decided != null) {
      return Reading.of(decided);
    }
    if (plain.isEmpty()) {
      return Reading.open(new OpenQuestion("", Reason.EMPTY, ""));
    }
    List<TimeLimit> limits = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(PROVISO.matcher(plain).replaceAll("；"));
    while (sentences.find()) {
      String sentence = trimmed(sentences.group());
      if (sentence.isEmpty()) {
        continue;
      }
      try {
        Optional<TimeLimit> limit = whole(sentence, quote);
        if (limit.isEmpty()) {
          boolean incomplete = INCOMPLETE.matcher(sentence).matches();
          Reason reason = incomplete ? Reason.LIMIT_INCOMPLETE : Reason.NO_RULE;
          return Reading.open(new OpenQuestion(quote, reason, sentence));
        }
        limits.add(limit.get());
      } catch (DateTimeException noSuchDay) {
        return Reading.open(new OpenQuestion(quote, Reason.NO_SUCH_DATE, sentence));
      }
    }
    return one(limits, quote);
  }

  /**
   * Looks for a limit in running text, such as the contents of an assignment table.
   *
   * @return no value and no question when the text names no limit
   */
  public Reading<TimeLimit> inProse(String text) {
    CellText cell = CellText.of(text);
    List<TimeLimit> limits = new ArrayList<>();
    try {
      for (TimeLimitRule rule : TimeLimitRule.values()) {
        Matcher found =
            rule == TimeLimitRule.QUALITATIVE
                ? QUALITATIVE_IN_PROSE.matcher(cell.plain())
                : rule.in(cell.plain());
        if (found.find() && !(rule == TimeLimitRule.QUALITATIVE && !limits.isEmpty())) {
          limits.add(rule.limit(found, cell.quote(found.start(), found.end())));
        }
      }
    } catch (DateTimeException noSuchDay) {
      return Reading.open(new OpenQuestion(text.strip(), Reason.NO_SUCH_DATE, text.strip()));
    }
    return limits.isEmpty() ? new Reading<>(List.of(), List.of()) : one(limits, text.strip());
  }

  private static Optional<TimeLimit> whole(String sentence, String quote) {
    Optional<TimeLimit> limit = Optional.empty();
    for (TimeLimitRule rule : TimeLimitRule.values()) {
      if (limit.isEmpty()) {
        limit = rule.read(sentence, quote);
      }
    }
    return limit;
  }

  private static Reading<TimeLimit> one(List<TimeLimit> limits, String quote) {
    return limits.size() == 1
        ? Reading.of(limits.get(0))
        : Reading.open(
            new OpenQuestion(
                quote, limits.isEmpty() ? Reason.NO_RULE : Reason.SEVERAL_LIMITS, quote));
  }

  private static String trimmed(String sentence) {
    String bare = sentence;
    while (bare.startsWith("，")) {
      bare = bare.substring(1);
    }
    while (bare.endsWith("，")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
