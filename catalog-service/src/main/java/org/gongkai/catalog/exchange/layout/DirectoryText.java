package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.LegalBasis;
import org.gongkai.catalog.item.TimeLimit;

/**
 * An item in the words of the standard directory table. The export writes these words, and the
 * import compares with them: a cell that still says what the item says leaves the item as it is,
 * with all that the table has no column for. Pure.
 */
public final class DirectoryText {

  private final UnaryOperator<String> nameOf;

  /**
   * Makes a writer.
   *
   * @param nameOf code of a unit or group → its name
   */
  public DirectoryText(UnaryOperator<String> nameOf) {
    this.nameOf = nameOf;
  }

  /** The words as far as a cell of a workbook holds them. */
  public static String fit(String words) {
    int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  /** 公开内容（要素）: one line per element. */
  public String elements(ItemContent item) {
    return item.elements().stream().map(Element::name).collect(Collectors.joining("\n"));
  }

  /** 公开依据: one line per basis. */
  public String basis(ItemContent item) {
    List<String> lines = new ArrayList<>();
    for (LegalBasis basis : item.legalBasis()) {
      StringBuilder line = new StringBuilder();
      if (basis.tag() != null) {
        line.append('【').append(basis.tag()).append('】');
      }
      line.append('《').append(basis.title()).append('》');
      if (basis.documentNumber() != null) {
        line.append('（').append(basis.documentNumber()).append('）');
      }
      if (basis.article() != null) {
        line.append(basis.article());
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  /** 公开时限: the words of the text, else the words of the standard table for its kind. */
  public String limit(ItemContent item) {
    TimeLimit limit = item.timeLimit();
    return limit.quote() != null && !limit.quote().isBlank() ? limit.quote().strip() : words(limit);
  }

  private static String words(TimeLimit limit) {
    if (limit instanceof TimeLimit.WorkingDaysFromFormation days) {
      return "自信息形成或变更之日起" + days.workingDays() + "个工作日内";
    }
    if (limit instanceof TimeLimit.WorkingDaysFromDecision days) {
      return "自作出行政决定之日起" + days.workingDays() + "个工作日内";
    }
    if (limit instanceof TimeLimit.NoticePeriod notice) {
      String unit = notice.dayKind() == DayKind.WORKING ? "个工作日" : "天";
      return "公示期不得少于" + notice.minimumDays() + unit;
    }
    if (limit instanceof TimeLimit.Monthly month) {
      return "每月" + month.fromDay() + "日至" + month.toDay() + "日";
    }
    if (limit instanceof TimeLimit.HalfYear half) {
      String year = half.year() == null ? "" : half.year() + "年";
      return year + (half.half() == TimeLimit.Half.FIRST ? "上半年" : "下半年");
    }
    if (limit instanceof TimeLimit.FixedDate fixed) {
      var date = fixed.date();
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日前";
    }
    if (limit instanceof TimeLimit.Yearly year) {
      String about = year.about() == TimeLimit.AboutYear.PREVIOUS_YEAR ? "公开上一年度" : "";
      return "每年" + year.dueMonth() + "月" + year.dueDay() + "日前" + about;
    }
    return switch (((TimeLimit.Qualitative) limit).term()) {
      case REALTIME -> "实时";
      case TIMELY -> "及时";
      case WHEN_APPROPRIATE -> "适时";
      case PERIODIC -> "定期";
      case CONTINUOUS -> "长期";
    };
  }

  /** 公开主体: the words of the text, else role by role. */
  public String subject(ItemContent item) {
    Set<String> statements = new LinkedHashSet<>();
    for (Assignment assignment : item.assignments()) {
      boolean quoted = assignment.quote() != null && !assignment.quote().isBlank();
      statements.add(quoted ? assignment.quote().strip() : words(assignment));
    }
    return String.join("；", statements);
  }

  /** 监督渠道, empty when there is none. */
  public String supervision(ItemContent item) {
    return Objects.requireNonNullElse(item.supervisionChannel(), "");
  }

  private String words(Assignment assignment) {
    String names =
        Stream.concat(assignment.units().stream(), assignment.groups().stream())
            .map(nameOf)
            .collect(Collectors.joining("、"));
    String mode = assignment.mode() == AssignmentMode.EACH ? "分别" : "共同";
    return switch (assignment.role()) {
      case LEAD -> names + mode + "牵头";
      case RESPONSIBLE -> names + mode + "负责";
      case COOPERATING -> names + mode + "配合";
      case COORDINATING -> names + mode + "负责综合协调";
      case ORGANISING -> names + mode + "负责组织领导";
      case GUIDING -> names + mode + "指导";
    };
  }
}
