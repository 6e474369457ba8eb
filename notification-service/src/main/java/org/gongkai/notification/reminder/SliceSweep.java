package org.gongkai.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.reminder.SweepStore.DueReminder;
import org.gongkai.notification.reminder.SweepStore.Slice;
import org.gongkai.platform.sandbox.SandboxConfig;

/** One transaction of a sweep: some reminders of one slice. */
@ApplicationScoped
class SliceSweep {

  private final SweepStore store;
  private final ReminderPolicyRepository policies;
  private final WorkingCalendar calendar;
  private final Postbox postbox;
  private final ReminderConfig config;
  private final SandboxConfig sandbox;
  private final Clock clock;

  SliceSweep(
      SweepStore store,
      ReminderPolicyRepository policies,
      WorkingCalendar calendar,
      Postbox postbox,
      ReminderConfig config,
      SandboxConfig sandbox,
      Clock clock) {
    this.store = store;
    this.policies = policies;
    this.calendar = calendar;
    this.postbox = postbox;
    this.config = config;
    this.sandbox = sandbox;
    this.clock = clock;
  }

  /**
   * What one transaction did.
   *
   * @param found whether there was a slice to sweep
   * @param posted how many reminders it posted
   */
  record Step(boolean found, int posted) {}

  /** Whether there is a slice that is not done for the day. */
  boolean isDue(LocalDate day) {
    return store.isDue(day, config.again().toMillis(), sandbox.enabled());
  }

  /**
   * Posts some reminders of a slice that is not done for the day. Safe wherever it is killed, and
   * with any number of replicas: the slice is locked; decisions, messages, deliveries, events and
   * the slice's progress are one transaction; what a killed one had not committed the next one
   * decides again.
   *
   * @param day a working day
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Step next(LocalDate day) {
    calendar.hold();
    Optional<Slice> claimed = store.claim(day, config.again().toMillis(), sandbox.enabled());
    if (claimed.isEmpty()) {
      return new Step(false, 0);
    }
    Slice slice = claimed.get();
    List<DueReminder> due = due(slice, day);
    Set<UUID> decided = store.decide(due, clock.instant());
    postbox.post(
        due.stream()
            .map(DueReminder::message)
            .filter(message -> decided.contains(message.task()))
            .toList());
    if (due.size() < config.batchSize()) {
      store.done(slice, day);
    }
    return new Step(true, decided.size());
  }

  private List<DueReminder> due(Slice slice, LocalDate day) {
    OptionalInt earliest = store.earliest(slice);
    if (earliest.isEmpty()) {
      return List.of();
    }
    int last = calendar.ordinal(day);
    int first = firstOrdinal(slice, day, last);
    List<PolicyRule> rules = policies.rules();
    Map<Scope, ReminderSchedule> scopes = new HashMap<>();
    Map<ReminderSchedule, DueTable> tables = new HashMap<>();
    for (Scope scope : store.scopes()) {
      PolicyRule.mostSpecific(rules, scope)
          .ifPresent(
              rule -> {
                scopes.put(scope, rule.schedule());
                tables.computeIfAbsent(
                    rule.schedule(),
                    schedule -> DueTable.of(schedule, first, last, earliest.getAsInt()));
              });
    }
    return store.choose(slice, tables, scopes, config.batchSize());
  }

  /**
   * A slice that was never swept begins today; so does one whose clock was set back, and one that
   * is swept again for tasks that became known late.
   */
  private int firstOrdinal(Slice slice, LocalDate day, int last) {
    boolean begins = slice.doneThrough() == null || !slice.doneThrough().isBefore(day);
    return begins ? last : calendar.ordinal(slice.doneThrough()) + 1;
  }
}
