package org.gongkai.suite;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.local.Part;

/** What the people of a unit do, and what they see. */
final class Office {

  private static final Map<String, Object> PASSED =
      Map.of("outcome", "PASSED", "reason", "不涉及国家秘密");

  private final Api api;
  private final Regimes regimes;
  private final String officer;
  private final String reviewer;

  /**
   * @param officer user who drafts and publishes
   * @param reviewer user who reviews for secrets
   */
  Office(Api api, Regimes regimes, String officer, String reviewer) {
    this.api = api;
    this.regimes = regimes;
    this.officer = officer;
    this.reviewer = reviewer;
  }

  /** Drafts a disclosure; returns it as created. */
  JsonPath draft(String item, String unit, String formedOn, String decidedOn, String period) {
    Map<String, Object> body = body(item, unit, formedOn, decidedOn, period);
    return api.create(officer, Part.CATALOG, "/v1/disclosures", body)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private Map<String, Object> body(
      String item, String unit, String formedOn, String decidedOn, String period) {
    Map<String, Object> body = new HashMap<>();
    body.put("item", item);
    body.put("unit", unit);
    body.put("title", "关于" + item + "的信息");
    body.put("summary", "端到端测试所用的公开信息");
    body.put("elements", regimes.elementsOf(item));
    body.put("body", "正文");
    put(body, "formedOn", formedOn);
    put(body, "decidedOn", decidedOn);
    put(body, "period", period);
    return body;
  }

  /** Submits, reviews and publishes a draft; returns the published disclosure. */
  JsonPath publish(JsonPath draft) {
    String path = "/v1/disclosures/" + draft.getString("id");
    long version = draft.getLong("version");
    version =
        api.change(officer, Part.CATALOG, path + "/submissions", version, null).getLong("version");
    version =
        api.change(reviewer, Part.CATALOG, path + "/reviews", version, PASSED).getLong("version");
    return api.change(officer, Part.CATALOG, path + "/publications", version, null);
  }

  /**
   * Drafts and publishes while services come and go: repeats what got no answer, under the same
   * Idempotency-Key or after another look at the state, as a careful client does.
   */
  JsonPath draftAndPublishPatiently(String item, String unit, String decidedOn) {
    Map<String, Object> body = body(item, unit, null, decidedOn, null);
    String key = UUID.randomUUID().toString();
    JsonPath draft =
        Await.answer(
            "a draft",
            201,
            () ->
                api.as(officer, Part.CATALOG)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/disclosures"));
    String path = "/v1/disclosures/" + draft.getString("id");
    return Await.until(
        "publication of " + path,
        () ->
            Optional.of(oneStepOn(path))
                .filter(seen -> "PUBLISHED".equals(seen.getString("state"))));
  }

  /** The disclosure as it is; and where it is not published, the next step towards it is tried. */
  private JsonPath oneStepOn(String path) {
    JsonPath seen =
        Await.answer("a look at " + path, 200, () -> api.as(officer, Part.CATALOG).get(path));
    long version = seen.getLong("version");
    switch (seen.getString("state")) {
      case "DRAFT" -> api.tryToChange(officer, path + "/submissions", version, Map.of());
      case "IN_REVIEW" -> api.tryToChange(reviewer, path + "/reviews", version, PASSED);
      case "REVIEW_PASSED" -> api.tryToChange(officer, path + "/publications", version, Map.of());
      default -> {}
    }
    return seen;
  }

  /** The task that waits for this disclosure. */
  Map<String, Object> taskOf(String disclosureId, String item, String unit) {
    return Await.until(
        "a task for disclosure " + disclosureId,
        () ->
            tasks(Map.of("item", item, "unit", unit)).stream()
                .filter(task -> disclosureId.equals(task.get("disclosureId")))
                .findFirst());
  }

  /** A task of a unit for an item, as soon as it has been opened. */
  Map<String, Object> openTask(String item, String unit) {
    return Await.until(
        "a task for " + item + " of " + unit,
        () -> tasks(Map.of("item", item, "unit", unit)).stream().findFirst());
  }

  /** Accepts a task of this office, works on it and submits the result. */
  void submit(Object task) {
    for (String step : List.of("acceptances", "starts")) {
      command(task, step, Map.of());
    }
    command(task, "submissions", Map.of("report", "已建立完善信息公开制度"));
  }

  private void command(Object task, String step, Map<String, Object> body) {
    long version = ((Number) task(task).get("version")).longValue();
    api.change(officer, Part.TASK, "/v1/tasks/" + task + "/" + step, version, body);
  }

  /** The tasks that this office sees. */
  List<Map<String, Object>> tasks(Map<String, ?> query) {
    return api.list(officer, Part.TASK, "/v1/tasks", query);
  }

  /** A task as it is now. */
  Map<String, Object> task(Object id) {
    return api.as(officer, Part.TASK)
        .get("/v1/tasks/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("$");
  }

  /** Waits until the task is in the given state. */
  Map<String, Object> taskIn(String state, Object id) {
    return Await.until(
        "task " + id + " is " + state,
        () -> Optional.of(task(id)).filter(task -> state.equals(task.get("state"))));
  }

  /** Messages about a task of one kind. */
  List<Map<String, Object>> messages(Object task, String kind) {
    return api.list(officer, Part.NOTIFICATION, "/v1/messages", Map.of("task", task, "kind", kind));
  }

  /** Waits for a message about a task. */
  Map<String, Object> message(Object task, String kind) {
    return Await.until(
        kind + " about task " + task, () -> messages(task, kind).stream().findFirst());
  }

  private static void put(Map<String, Object> body, String name, String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
