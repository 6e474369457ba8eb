import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The suite's figures, measured through its own doors on this machine. Prints; judges nothing. Each
 * measurement has a bounded size and makes a jurisdiction of its own (code 99…), so that sample
 * catalogues beside it do no harm.
 */
public final class Bench {

  private Bench() {}

  private interface Measurement {
    void measure(Suite suite, Figures figures) throws Exception;
  }

  /** Runs the named measurements, or all. */
  public static void main(String[] arguments) throws Exception {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("footprint", Footprint::measure);
    all.put("import", ImportToTasks::measure);
    all.put("publish", PublishToInbox::measure);
    all.put("list", TaskList::measure);
    all.put("reminders", ReminderSweep::measure);
    all.put("relay", Relay::measure);
    all.put("memory", Footprint::measureUnderLoad);
    List<String> wanted = List.of(arguments);
    if (wanted.isEmpty()
        || wanted.stream().anyMatch(name -> !name.equals("all") && !all.containsKey(name))) {
      System.err.println("usage: deploy/bench/run all | " + String.join(" | ", all.keySet()));
      System.exit(2);
    }
    Suite suite = new Suite();
    Figures figures = new Figures();
    for (Map.Entry<String, Measurement> bench : all.entrySet()) {
      if (wanted.contains(bench.getKey()) || wanted.contains("all")) {
        System.out.println(bench.getKey());
        bench.getValue().measure(suite, figures);
      }
    }
    figures.print();
  }
}
