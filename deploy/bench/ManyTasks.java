import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * 100,000 open tasks with one deadline: 1,000 items that each of 100 units owes. Made once per run
 * of the bench.
 *
 * @param sweptOn a working day, five working days before the deadline
 */
record ManyTasks(String domain, List<String> units, LocalDate sweptOn) {

  static final int ITEMS = 1_000;
  static final int UNITS = 100;

  private static ManyTasks made;

  static ManyTasks make(Suite suite) {
    if (made == null) {
      String run = "M" + System.currentTimeMillis() / 1000;
      List<String> units = Documents.units(run, UNITS);
      LocalDate day = workingWednesday(suite, Tasks.today(suite).plusDays(21));
      LocalDate due = Tasks.workingDaysAfter(suite, day, 5);
      ObjectNode document = Documents.document(run, units);
      for (int n = 0; n < ITEMS; n++) {
        Documents.item(
            document, run, n, Documents.limit("FIXED_DATE").put("date", due.toString()), units);
      }
      suite.create(Documents.ADMIN, suite.catalog + "/v1/imports", document);
      Tasks.await(suite, "BENCH-" + run, units, ITEMS, Duration.ofMinutes(20));
      made = new ManyTasks("BENCH-" + run, units, day);
    }
    return made;
  }

  private static LocalDate workingWednesday(Suite suite, LocalDate from) {
    LocalDate day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    while (!Tasks.workingDaysAfter(suite, day.minusDays(1), 1).equals(day)) {
      day = day.plusWeeks(1);
    }
    return day;
  }
}
