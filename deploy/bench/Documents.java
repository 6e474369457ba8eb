import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Import documents ({@code gongkai-import/1}) for measurements: items of our own in the city of a
 * sample regime.
 */
final class Documents {

  static final String CITY = "140400";
  static final String UNIT = "140400-MZJ";
  static final String ADMIN = "cz-catalog-admin";

  private static final String REGIME = "deploy/regimes/s1-changzhi-2018/regime.json";

  private Documents() {}

  /** Codes of so many bench units. */
  static List<String> units(String run, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "%s-BENCH-%s-U%d".formatted(CITY, run, n))
        .toList();
  }

  /**
   * A document with a domain and a policy of its own.
   *
   * @param run told apart from other runs by this, [A-Z0-9]+
   * @param units bench units, below the city's government
   */
  static ObjectNode document(String run, List<String> units) {
    JsonNode regime = regime();
    ObjectNode document = Suite.JSON.createObjectNode().put("format", "gongkai-import/1");
    document.set("jurisdiction", regime.path("jurisdiction"));
    ArrayNode all = document.putArray("units");
    for (JsonNode unit : regime.path("units")) {
      if (List.of(UNIT, CITY + "-GOV").contains(unit.path("code").asText())) {
        all.add(unit);
      }
    }
    for (String code : units) {
      all.addObject()
          .put("code", code)
          .put("codeScheme", "OWN")
          .put("name", "测算单位" + code)
          .put("kind", "DEPARTMENT")
          .put("level", "CITY")
          .put("parent", CITY + "-GOV")
          .putObject("region")
          .put("scheme", "GB/T 2260")
          .put("code", CITY);
    }
    document.putArray("groups");
    document
        .putArray("domains")
        .addObject()
        .put("code", "BENCH-" + run)
        .put("name", "测算 " + run)
        .putNull("parent")
        .put("position", 900);
    ObjectNode policy = document.putArray("policies").addObject();
    policy
        .put("code", "BENCH-" + run)
        .put("title", "测算用文件 " + run)
        .putNull("documentNumber")
        .put("issuer", "测算")
        .put("issuedOn", "2026-01-01")
        .put("effectiveFrom", "2026-01-01")
        .putArray("basedOn");
    policy
        .putArray("clauses")
        .addObject()
        .put("number", "1")
        .put("heading", "测算")
        .put("text", "测算");
    document.putArray("items");
    return document;
  }

  /** Adds an item that each of the units owes by itself. */
  static void item(
      ObjectNode document, String run, int number, ObjectNode timeLimit, List<String> units) {
    ObjectNode item = ((ArrayNode) document.path("items")).addObject();
    item.put("code", "BENCH-%s-%d".formatted(run, number))
        .put("domain", "BENCH-" + run)
        .put("kind", "DISCLOSURE")
        .put("level1", "测算事项 " + number)
        .putNull("level2");
    item.putArray("elements")
        .addObject()
        .put("code", "content")
        .put("name", "内容")
        .put("type", "TEXT")
        .put("required", true);
    item.putArray("legalBasis")
        .addObject()
        .put("tag", "规范性文件")
        .put("title", "测算用文件")
        .putNull("documentNumber")
        .putNull("article");
    item.set("timeLimit", timeLimit);
    ObjectNode assignment = item.putArray("assignments").addObject();
    assignment.put("role", "RESPONSIBLE").put("mode", "EACH").put("quote", "测算");
    ArrayNode obliged = assignment.putArray("units");
    units.forEach(obliged::add);
    assignment.putArray("groups");
    item.putArray("channels").add("GOVERNMENT_WEBSITE");
    item.putObject("audience").put("kind", "WHOLE_SOCIETY");
    item.put("method", "PROACTIVE").put("effectiveFrom", "2026-01-01");
    item.putArray("levels").add("CITY");
    item.putArray("clauses").addObject().put("policy", "BENCH-" + run).put("number", "1");
  }

  static ObjectNode limit(String kind) {
    return Suite.JSON.createObjectNode().put("kind", kind);
  }

  private static JsonNode regime() {
    try {
      return Suite.JSON.readTree(new File(REGIME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
