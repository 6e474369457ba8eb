import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * 50 publications a second for a minute; for each, the time from the request until the unit's inbox
 * shows that the task is closed. The inbox is asked over and over, so each duration contains up to
 * one round of asking.
 */
final class PublishToInbox {

  private static final int PUBLICATIONS = 3_000;
  private static final int PER_SECOND = 50;
  private static final int CALLERS = 8;
  private static final String OFFICER = "cz-mzj-officer";
  private static final String REVIEWER = "cz-mzj-reviewer";

  private PublishToInbox() {}

  static void measure(Suite suite, Figures figures) {
    String run = "P" + System.currentTimeMillis() / 1000;
    ObjectNode document = Documents.document(run, List.of());
    Documents.item(
        document,
        run,
        1,
        Documents.limit("WORKING_DAYS_FROM_FORMATION").put("workingDays", 20),
        List.of(Documents.UNIT));
    suite.create(Documents.ADMIN, suite.catalog + "/v1/imports", document);
    String item = "BENCH-" + run + "-1";
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<String> reviewed = prepare(suite, item, callers);
      Map<String, String> tasks = tasks(suite, item);
      report(publish(suite, reviewed, tasks, callers), figures);
    } finally {
      callers.shutdownNow();
    }
  }

  private static List<String> prepare(Suite suite, String item, ExecutorService callers) {
    LocalDate formedOn = Tasks.today(suite);
    List<Future<String>> drafts = new ArrayList<>();
    for (int n = 0; n < PUBLICATIONS; n++) {
      Map<String, Object> draft =
          Map.of(
              "item",
              item,
              "unit",
              Documents.UNIT,
              "title",
              "测算 " + n,
              "elements",
              Map.of("content", "测算内容"),
              "formedOn",
              formedOn.toString());
      drafts.add(callers.submit(() -> reviewed(suite, draft)));
    }
    return drafts.stream().map(PublishToInbox::result).toList();
  }

  private static String reviewed(Suite suite, Map<String, Object> draft) {
    HttpResponse<String> created = suite.create(OFFICER, suite.catalog + "/v1/disclosures", draft);
    String address = suite.catalog + "/v1/disclosures/" + Suite.json(created).path("id").asText();
    HttpResponse<String> submitted =
        suite.change(OFFICER, address + "/submissions", null, tag(created));
    return Suite.json(
            suite.change(
                REVIEWER, address + "/reviews", Map.of("outcome", "PASSED"), tag(submitted)))
        .path("id")
        .asText();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /** Disclosure → the task that it will close. */
  private static Map<String, String> tasks(Suite suite, String item) {
    Map<String, String> tasks = new HashMap<>();
    Suite.await(
        Duration.ofMinutes(2),
        () -> {
          String cursor = "";
          do {
            JsonNode page =
                suite.get(OFFICER, suite.task + "/v1/tasks?limit=100&item=" + item + cursor);
            page.path("items")
                .forEach(
                    task ->
                        tasks.put(task.path("disclosureId").asText(), task.path("id").asText()));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
          } while (!cursor.isEmpty());
          return tasks.size() == PUBLICATIONS;
        });
    return tasks;
  }

  private static long[] publish(
      Suite suite, List<String> disclosures, Map<String, String> tasks, ExecutorService callers) {
    ConcurrentMap<String, Long> shown = new ConcurrentHashMap<>();
    AtomicBoolean watching = new AtomicBoolean(true);
    Thread watcher = new Thread(() -> watch(suite, shown, watching), "inbox");
    watcher.start();
    long begun = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    long[] asked = new long[disclosures.size()];
    List<Future<?>> answers = new ArrayList<>();
    for (int n = 0; n < asked.length; n++) {
      long at = begun + n * 1_000_000_000L / PER_SECOND;
      LockSupport.parkNanos(at - System.nanoTime());
      int which = n;
      asked[n] = System.nanoTime();
      answers.add(
          callers.submit(
              () ->
                  suite.change(
                      OFFICER,
                      suite.catalog + "/v1/disclosures/" + disclosures.get(which) + "/publications",
                      null,
                      "\"3\"")));
    }
    answers.forEach(PublishToInbox::result);
    Suite.await(
        Duration.ofMinutes(2),
        () -> disclosures.stream().allMatch(id -> shown.containsKey(tasks.get(id))));
    watching.set(false);
    long[] durations = new long[asked.length];
    for (int n = 0; n < asked.length; n++) {
      durations[n] = shown.get(tasks.get(disclosures.get(n))) - asked[n];
    }
    return durations;
  }

  /**
   * Notes when each task's closing is first seen in the inbox; goes back page by page to what it
   * knows.
   */
  private static void watch(
      Suite suite, ConcurrentMap<String, Long> shown, AtomicBoolean watching) {
    while (watching.get()) {
      String cursor = "";
      boolean news;
      do {
        JsonNode page =
            suite.get(
                OFFICER,
                suite.notification
                    + "/v1/messages?limit=100&kind=TASK_CLOSED&unit="
                    + Documents.UNIT
                    + cursor);
        long now = System.nanoTime();
        news = !page.path("items").isEmpty();
        for (JsonNode message : page.path("items")) {
          news &= shown.putIfAbsent(message.path("task").path("id").asText(), now) == null;
        }
        cursor = "&cursor=" + page.path("next").asText();
        news &= !page.path("next").isNull();
      } while (news);
      Suite.pause(10);
    }
  }

  private static void report(long[] durations, Figures figures) {
    String load = "publish → closed → inbox, " + PER_SECOND + "/s for a minute: ";
    figures.add(load + "p50", Figures.percentile(durations, 0.50), "");
    figures.add(load + "p99", Figures.percentile(durations, 0.99), "< 1,000 ms");
    figures.add(load + "longest", Figures.percentile(durations, 1.0), "");
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
