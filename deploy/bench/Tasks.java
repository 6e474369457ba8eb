import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Questions to task-service that several measurements ask. */
final class Tasks {

  static final String SUPERVISOR = "cz-supervisor";

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private Tasks() {}

  /** Today by the suite's clock. */
  static LocalDate today(Suite suite) {
    String shown =
        suite.get("system-admin", suite.task + "/v1/sandbox/clock").path("instant").asText();
    return LocalDate.ofInstant(Instant.parse(shown), BEIJING);
  }

  /** The instant of an hour of a statutory day. */
  static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(BEIJING).toInstant();
  }

  /** So many working days after a day. */
  static LocalDate workingDaysAfter(Suite suite, LocalDate day, int workingDays) {
    String question =
        "/v1/deadline-calculations?kind=WORKING_DAYS_FROM_FORMATION&from=%s&days=%d".formatted(day, workingDays);
    return LocalDate.parse(suite.get(SUPERVISOR, suite.task + question).path("dueOn").asText());
  }

  /** Waits until each unit has so many open tasks of this domain; asks for the last page only. */
  static void await(Suite suite, String domain, List<String> units, int each, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (String unit : units) {
      while (count(suite, domain, unit, each) < each) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("tasks of " + unit + " are not all open in time");
        }
        Suite.pause(200);
      }
    }
  }

  private static int count(Suite suite, String domain, String unit, int enough) {
    int seen = 0;
    String cursor = "";
    do {
      JsonNode page =
          suite.get(
              SUPERVISOR,
              suite.task
                  + "/v1/tasks?limit=100&unit=%s&domain=%s%s".formatted(unit, domain, cursor));
      seen += page.path("items").size();
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty() && seen < enough);
    return seen;
  }
}
