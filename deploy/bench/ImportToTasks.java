import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** One document of 10,000 items is imported; each item becomes a task. */
final class ImportToTasks {

  private static final int ITEMS = 10_000;
  private static final int UNITS = 10;

  private ImportToTasks() {}

  static void measure(Suite suite, Figures figures) {
    String run = "I" + System.currentTimeMillis() / 1000;
    List<String> units = Documents.units(run, UNITS);
    LocalDate due = Tasks.today(suite).plusMonths(6);
    ObjectNode document = Documents.document(run, units);
    for (int n = 0; n < ITEMS; n++) {
      ObjectNode limit = Documents.limit("FIXED_DATE").put("date", due.toString());
      Documents.item(document, run, n, limit, List.of(units.get(n % UNITS)));
    }
    long begun = System.nanoTime();
    suite.create(Documents.ADMIN, suite.catalog + "/v1/imports", document);
    long imported = System.nanoTime();
    Tasks.await(suite, "BENCH-" + run, units, ITEMS / UNITS, Duration.ofMinutes(10));
    long opened = System.nanoTime();
    figures.add("import: 10,000 items, answered after", Figures.seconds(imported - begun), "");
    figures.add(
        "import: 10,000 items imported and all tasks open",
        Figures.seconds(opened - begun),
        "< 60 s");
  }
}
