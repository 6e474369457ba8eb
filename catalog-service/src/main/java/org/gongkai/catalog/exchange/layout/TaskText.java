package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.ClauseReference;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.item.TimeLimit;

/**
 * One numbered part of an assignment table's contents, and what its own words say.
 *
 * @param text the words
 */
record TaskText(String text) {

  private static final int LONGEST_NAME = 200;

  /** “公开…信息”, “及时发布…”, “加大…的公开力度” make something public; all else is a duty to act. */
  private static final Pattern MAKES_PUBLIC =
      Pattern.compile(
          "^(?:(?:及时|全面|主动|准确|如实|实时|定期|适时|重点|大力|依法|有针对性地|进一步)和?)*"
              + "(?:向[^，。；]{1,20}?)?(?:公开(?!方式|时要|后要|前要)|发布|公布|公示)"
              + "|^加[大强][^。；]{1,60}(?:公开力度|的公开)"
              + "|[。；，](?:及时|全面|主动)?公开(?!方式|时要|后要|前要|评估)");

  /** 向特定区域特定群体公开: not for the whole society. */
  private static final Pattern SPECIFIC = Pattern.compile("向(特定区域特定群体|特定区域|特定群体)公开");

  ItemKind kind() {
    return MAKES_PUBLIC.matcher(text.strip()).find() ? ItemKind.DISCLOSURE : ItemKind.WORK;
  }

  Audience audience() {
    Matcher specific = SPECIFIC.matcher(text);
    return specific.find()
        ? new Audience(AudienceKind.SPECIFIC, specific.group(1), List.of(), List.of())
        : Audience.wholeSociety();
  }

  /** The words without their full stop; cut after a phrase when they are too long for a name. */
  String name() {
    String bare = text.replaceAll("\\s+", "").replaceAll("[。；;]+$", "");
    if (bare.length() <= LONGEST_NAME) {
      return bare;
    }
    String head = bare.substring(0, LONGEST_NAME - 1);
    int phrase =
        Math.max(head.lastIndexOf('，'), Math.max(head.lastIndexOf('。'), head.lastIndexOf('、')));
    return (phrase > 0 ? head.substring(0, phrase) : head) + "…";
  }

  ItemContent item(
      String code,
      String domain,
      String field,
      TimeLimit limit,
      List<Assignment> assignments,
      ImportParameters parameters,
      List<ClauseReference> clauses,
      LocalDate day) {
    return new ItemContent(
        code,
        domain,
        kind(),
        field,
        name(),
        List.of(),
        List.of(),
        limit,
        null,
        null,
        assignments,
        parameters.channels(),
        audience(),
        Method.PROACTIVE,
        parameters.levels(),
        null,
        null,
        List.of(),
        clauses,
        day);
  }
}
