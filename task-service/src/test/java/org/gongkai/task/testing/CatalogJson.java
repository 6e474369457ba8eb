package org.gongkai.task.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalogue's events as JSON. */
public final class CatalogJson {

  private CatalogJson() {}

  /**
   * An item's event data.
   *
   * @param timeLimit the limit, and the properties that stand beside it, e.g. <code>
   *     {…},"generalTimeLimit":{…}</code>
   */
  public static String item(
      UUID id,
      long version,
      String code,
      String region,
      String kind,
      String timeLimit,
      String assignments,
      String historyBefore,
      String status) {
    return item(
        id,
        version,
        code,
        region,
        kind,
        timeLimit,
        assignments,
        historyBefore,
        status,
        "2018-09-17",
        null);
  }

  static String item(
      UUID id,
      long version,
      String code,
      String region,
      String kind,
      String timeLimit,
      String assignments,
      String historyBefore,
      String status,
      String effectiveFrom,
      String effectiveTo) {
    return """
    {"id":"%s","version":%d,"code":"%s","jurisdiction":"%s",
     "domain":{"code":"D1","name":"扶贫","path":["D0","D1"]},"kind":"%s","level1":"扶贫项目",
     "level2":"项目信息","timeLimit":%s,
     "assignments":%s,"assignedOn":"2018-09-17","historyBefore":%s,
     "effectiveFrom":"%s","effectiveTo":%s,"status":"%s"}
    """
        .formatted(
            id,
            version,
            code,
            region,
            kind,
            timeLimit,
            assignments,
            text(historyBefore),
            effectiveFrom,
            text(effectiveTo),
            status);
  }

  static String instant(String day) {
    return day == null ? "null" : "\"" + day + "T02:00:00Z\"";
  }

  static String text(String value) {
    return value == null ? "null" : "\"" + value + "\"";
  }

  static String list(List<String> values) {
    return values.stream().map(CatalogJson::text).collect(Collectors.joining(",", "[", "]"));
  }
}
