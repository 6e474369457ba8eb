import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The list of a unit's tasks while 100,000 are open, asked by four callers at once. */
final class TaskList {

  private static final int CALLERS = 4;
  private static final int WARM_UP = 500;
  private static final int REQUESTS = 4_000;

  private TaskList() {}

  static void measure(Suite suite, Figures figures) {
    ManyTasks tasks = ManyTasks.make(suite);
    ask(suite, tasks, WARM_UP);
    long begun = System.nanoTime();
    long[] durations = ask(suite, tasks, REQUESTS);
    long ended = System.nanoTime();
    figures.add(
        "list by unit, 100,000 open tasks, page of 20: p50",
        Figures.percentile(durations, 0.50),
        "");
    figures.add(
        "list by unit, 100,000 open tasks, page of 20: p99",
        Figures.percentile(durations, 0.99),
        "< 50 ms");
    figures.add("list by unit, 4 callers at once", Figures.perSecond(REQUESTS, ended - begun), "");
  }

  private static long[] ask(Suite suite, ManyTasks tasks, int requests) {
    long[] durations = new long[requests];
    CompletableFuture<?>[] callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                caller -> CompletableFuture.runAsync(() -> ask(suite, tasks, durations, caller)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(callers).join();
    return durations;
  }

  private static void ask(Suite suite, ManyTasks tasks, long[] durations, int caller) {
    for (int n = caller; n < durations.length; n += CALLERS) {
      String unit = tasks.units().get(n % tasks.units().size());
      long begun = System.nanoTime();
      suite.get(Tasks.SUPERVISOR, suite.task + "/v1/tasks?unit=" + unit);
      durations[n] = System.nanoTime() - begun;
    }
  }
}
