package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Work of the sample users: drafts, publications and tasks in each state that an operation asks
 * for, so that the console can propose something to try.
 *
 * <p>Each record is looked at before it is taken one step on, so loading again after a kill goes on
 * where it ended; what was formed, was formed on the day that the suite's clock shows.
 */
final class SampleWork {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final Map<String, String> REASON = Map.of("reason", "示例数据 / sample data");

  /** The way of a draft to publication. */
  private static final List<Step> PUBLISHING =
      List.of(
          new Step("DRAFT", "submissions", "unit-officer", Map.of()),
          new Step("IN_REVIEW", "reviews", "reviewer", Map.of("outcome", "PASSED")),
          new Step("REVIEW_PASSED", "publications", "unit-officer", Map.of()));

  /** The way of a task to its approval. */
  private static final List<Step> WORKING =
      List.of(
          new Step("ASSIGNED", "acceptances", "unit-officer", Map.of()),
          new Step("ACCEPTED", "starts", "unit-officer", Map.of()),
          new Step(
              "IN_PROGRESS", "submissions", "unit-officer", Map.of("report", "已公开 / published")));

  private static final List<Step> DISPUTING =
      List.of(new Step("ASSIGNED", "disputes", "unit-officer", REASON));

  private static final List<Step> SUSPENDING =
      List.of(
          new Step(
              "ASSIGNED",
              "suspensions",
              "supervisor",
              Map.of(
                  "article", "《政府信息公开条例》第三十二条",
                  "reason", "征求第三方意见",
                  "approver", "政府信息公开工作机构负责人")));

  private final SuiteCalls calls;

  SampleWork(SuiteCalls calls) {
    this.calls = calls;
  }

  /**
   * Takes everything to the state that the document names.
   *
   * @throws StartFailure if a step is refused
   */
  void load(byte[] document) {
    JsonNode work = calls.parse(new String(document, StandardCharsets.UTF_8));
    String today = today();
    work.get("serviceLevels").forEach(this::serviceLevel);
    work.get("reminderPolicies").forEach(this::reminderPolicy);
    work.get("disclosures").forEach(disclosure -> disclosure(disclosure, today));
    work.get("tasks").forEach(this::task);
  }

  private String today() {
    String instant =
        calls.get(Part.CATALOG, "/v1/sandbox/clock", "system-admin").get("instant").asText();
    return Instant.parse(instant).atZone(BEIJING).toLocalDate().toString();
  }

  private void serviceLevel(JsonNode wanted) {
    String jurisdiction = wanted.get("jurisdiction").asText();
    String supervisor = Realm.supervisor(jurisdiction).username();
    boolean set =
        stream(calls.get(Part.TASK, "/v1/service-levels", supervisor))
            .anyMatch(
                level ->
                    level.path("jurisdiction").asText().equals(jurisdiction)
                        && level.path("itemCode").asText().equals(wanted.get("item").asText()));
    if (!set) {
      String path =
          "/v1/service-levels/%s/%s?item=%s"
              .formatted(jurisdiction, wanted.get("term").asText(), wanted.get("item").asText());
      calls.put(Part.TASK, path, supervisor, wanted.get("level"));
    }
  }

  private void reminderPolicy(JsonNode wanted) {
    String supervisor = Realm.supervisor(wanted.get("jurisdiction").asText()).username();
    calls
        .create(Part.NOTIFICATION, "/v1/reminder-policies", supervisor, calls.bytes(wanted))
        .accepted("a reminder policy");
  }

  private void disclosure(JsonNode wanted, String today) {
    ObjectNode draft = wanted.get("draft").deepCopy();
    draft.put("formedOn", today);
    String unit = draft.get("unit").asText();
    String officer = Realm.ofUnit(unit, "unit-officer").username();
    SuiteCalls.Answer created =
        calls
            .create(Part.CATALOG, "/v1/disclosures", officer, calls.bytes(draft))
            .accepted("a draft");
    String path = "/v1/disclosures/" + calls.parse(created.body()).get("id").asText();
    go(Part.CATALOG, path, PUBLISHING, wanted.get("state").asText(), unit);
  }

  /** A task that has been given to another unit since is left to it. */
  private void task(JsonNode wanted) {
    String unit = wanted.get("unit").asText();
    String target = wanted.get("state").asText();
    String officer = Realm.ofUnit(unit, "unit-officer").username();
    String tasks = "/v1/tasks?unit=" + unit + "&item=" + wanted.get("item").asText();
    calls
        .awaitIfAny(() -> stream(calls.get(Part.TASK, tasks, officer).get("items")).findFirst())
        .map(task -> "/v1/tasks/" + task.get("id").asText())
        .ifPresent(path -> go(Part.TASK, path, way(target), target, unit));
  }

  private static List<Step> way(String target) {
    return switch (target) {
      case "DISPUTED" -> DISPUTING;
      case "SUSPENDED" -> SUSPENDING;
      default -> WORKING;
    };
  }

  /** One step after the other, until the target is reached or no step leads on. */
  private void go(Part service, String path, List<Step> way, String target, String unit) {
    String officer = Realm.ofUnit(unit, "unit-officer").username();
    Optional<Step> next;
    do {
      JsonNode seen = calls.get(service, path, officer);
      String state = seen.path("suspended").asBoolean() ? "SUSPENDED" : seen.get("state").asText();
      next =
          way.stream()
              .filter(step -> step.from().equals(state) && !state.equals(target))
              .findFirst();
      next.ifPresent(
          step ->
              calls.change(
                  service,
                  path + "/" + step.command(),
                  step.user(unit),
                  seen.get("version").asLong(),
                  step.body()));
    } while (next.isPresent());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private record Step(String from, String command, String role, Map<String, ?> body) {

    String user(String unit) {
      return role.equals("supervisor")
          ? Realm.supervisor(Realm.ofUnit(unit, "unit-officer").jurisdiction()).username()
          : Realm.ofUnit(unit, role).username();
    }
  }
}
