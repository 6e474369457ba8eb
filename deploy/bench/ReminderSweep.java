import java.time.Duration;

/**
 * A day's sweep over 100,000 open tasks that are all to be reminded of: the clock is moved to the
 * morning of that day.
 */
final class ReminderSweep {

  private static final int TASKS = ManyTasks.ITEMS * ManyTasks.UNITS;
  private static final String POSTED = "gongkai_reminder_posted_total";
  private static final String SWEEP = "gongkai_reminder_sweep_seconds_sum";

  private ReminderSweep() {}

  static void measure(Suite suite, Figures figures) {
    ManyTasks tasks = ManyTasks.make(suite);
    suite.setClock(Tasks.at(tasks.sweptOn(), 7));
    double postedBefore = settled(suite);
    double sweptBefore = suite.metric(suite.notification, SWEEP);
    long begun = System.nanoTime();
    suite.setClock(Tasks.at(tasks.sweptOn(), 9));
    Suite.await(
        Duration.ofMinutes(5),
        () -> suite.metric(suite.notification, POSTED) - postedBefore >= TASKS);
    long ended = System.nanoTime();
    double swept = suite.metric(suite.notification, SWEEP) - sweptBefore;
    figures.add(
        "reminders: 100,000 decided and in their inboxes", "%.1f s".formatted(swept), "< 30 s");
    figures.add(
        "reminders: from setting the clock to the last one", Figures.seconds(ended - begun), "");
    figures.add(
        "reminders: rate", Figures.perSecond(TASKS, (long) (swept * 1e9)), "≥ 5 × 4,095 /s");
  }

  /**
   * What had been posted once nothing more comes: earlier days that the clock has passed are swept
   * first.
   */
  private static double settled(Suite suite) {
    double[] last = {-1};
    Suite.await(
        Duration.ofMinutes(5),
        () -> {
          double now = suite.metric(suite.notification, POSTED);
          boolean still = now == last[0];
          last[0] = now;
          Suite.pause(3_000);
          return still;
        });
    return last[0];
  }
}
