package org.gongkai.catalog.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.TimeLimit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the READMEs of the shipped catalogues tell of them is so. */
class RegimeReadmesTest {

  private static final Pattern README_COUNTS =
      Pattern.compile(
          "^\\| (\\d+)[^|]*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) / (\\d+) \\|$",
          Pattern.MULTILINE);
  private static final Pattern README_LIMIT =
      Pattern.compile("(\\d+) × ([^,;.(（]+?)(?= \\(|[,;.])", Pattern.DOTALL);

  static Stream<Regime> regimes() {
    return Regime.NAMES.stream().map(Regime::new);
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void theReadmeCountsWhatIsThere(Regime regime) {
    // Given
    CatalogueDocument document = regime.document();
    Map<ItemKind, Long> kinds =
        document.items().stream().collect(groupingBy(ItemContent::kind, counting()));
    // When
    MatchResult row = README_COUNTS.matcher(regime.readme()).results().findFirst().orElseThrow();
    // Then
    assertEquals(
        List.of(
            (long) document.units().size(),
            (long) document.groups().size(),
            (long) document.domains().size(),
            (long) document.policies().size(),
            (long) regime.policy().clauses().size(),
            (long) document.items().size(),
            kinds.get(ItemKind.DISCLOSURE),
            kinds.get(ItemKind.WORK)),
        Stream.iterate(1, i -> i <= row.groupCount(), i -> i + 1)
            .map(i -> Long.valueOf(row.group(i)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void theReadmeCountsTheTimeLimits(Regime regime) {
    // Given
    String line =
        regime.readme().replaceFirst("(?s).*\nTime limits: (.*?\\.)\n.*", "$1").replace('\n', ' ');
    // When
    Map<String, Long> told =
        README_LIMIT
            .matcher(line)
            .results()
            .collect(
                groupingBy(
                    match -> match.group(2),
                    TreeMap::new,
                    summingLong(match -> Long.parseLong(match.group(1)))));
    // Then
    assertEquals(
        regime.document().items().stream()
            .collect(groupingBy(i -> phrase(i.timeLimit()), TreeMap::new, counting())),
        told);
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void onlyTheGeneralLimitOfTheRegulationsAndADutyWithoutALimitAreNotQuoted(Regime regime) {
    for (ItemContent item : regime.document().items()) {
      String phrase = phrase(item.timeLimit());
      assertTrue(
          item.timeLimit().quote() != null
              || Set.of("20 working days from formation", "continuous").contains(phrase),
          item.code() + " has the limit " + phrase + " and no words of the text for it");
    }
  }

  /** A time limit as the READMEs name it. */
  private static String phrase(TimeLimit limit) {
    if (limit instanceof TimeLimit.WorkingDaysFromFormation days) {
      return days.workingDays() + " working days from formation";
    }
    if (limit instanceof TimeLimit.WorkingDaysFromDecision days) {
      return days.workingDays() + " working days from decision";
    }
    if (limit instanceof TimeLimit.NoticePeriod notice) {
      return "notice of " + notice.minimumDays() + " natural days";
    }
    if (limit instanceof TimeLimit.HalfYear half) {
      return "half year of " + half.year();
    }
    if (limit instanceof TimeLimit.Qualitative qualitative) {
      return switch (qualitative.term()) {
        case REALTIME -> "实时";
        case TIMELY -> "及时";
        case WHEN_APPROPRIATE -> "适时";
        case PERIODIC -> "定期";
        case CONTINUOUS -> "continuous";
      };
    }
    return switch (limit.kindOf()) {
      case MONTHLY -> "monthly";
      case YEARLY -> "yearly";
      default -> "fixed date";
    };
  }
}
