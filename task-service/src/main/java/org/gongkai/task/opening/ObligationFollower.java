package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.task.clock.TimeLimitKind;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationChange;
import org.gongkai.task.obligation.ObligationListener;
import org.gongkai.task.obligation.ObligationState;
import org.gongkai.task.task.Cause;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskAudit;
import org.gongkai.task.task.TaskData;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskStore;

/**
 * Makes open tasks follow changed obligations: what no longer binds is cancelled, what passes from
 * a unit that has ended goes to its heir, see {@link TaskSuccession}, and another limit moves the
 * due date, see {@link LimitChange}. Tasks that have ended never change: a duty that comes back
 * opens new ones, in the sweep that follows.
 *
 * <p>Safe when killed or repeated: it works in the transaction of the change on locked tasks, and
 * event, history and audit entry are rows of that transaction.
 */
@ApplicationScoped
class ObligationFollower implements ObligationListener {

  private final TaskStore tasks;
  private final DisclosureStore disclosures;
  private final TaskFactory factory;
  private final Audit audit;

  ObligationFollower(
      TaskStore tasks, DisclosureStore disclosures, TaskFactory factory, Audit audit) {
    this.tasks = tasks;
    this.disclosures = disclosures;
    this.factory = factory;
    this.audit = audit;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void ended(Map<String, String> carriers) {
    disclosures.passOn(carriers);
    Changes changes = new Changes();
    for (Task task : tasks.lockGiven(carriers.keySet())) {
      TaskData before = task.data();
      changes.add(before, task.passOn(carriers.get(before.unit()), Cause.UNIT_ENDED));
    }
    changes.save();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void changed(List<ObligationChange> changed) {
    Duties duties = Duties.of(changed);
    if (!duties.isEmpty()) {
      followTasks(duties);
    }
    disclosures.unsettleDrafts(items(changed.stream().flatMap(change -> change.all().stream())));
    disclosures.unsettleNotices(
        items(duties.all().filter(duty -> duty.limitKind() == TimeLimitKind.NOTICE_PERIOD)));
  }

  private void followTasks(Duties duties) {
    List<Task> open = tasks.lockOpenOfObligations(duties.ids());
    TaskSuccession succession = new TaskSuccession(factory, open);
    LimitChange limits = limits(open, duties.ids());
    Changes changes = new Changes();
    for (Task task : open) {
      TaskData before = task.data();
      duties
          .passed(before)
          .ifPresent(passed -> changes.addAll(before, succession.follow(task, passed)));
      TaskData passed = task.data();
      if (passed.status().open()) {
        duties
            .of(before)
            .flatMap(duty -> follow(task, duty, duties.effectiveFrom(duty), limits))
            .ifPresent(event -> changes.add(passed, event));
      }
    }
    changes.save();
    disclosures.unsettlePublications(changes.reassigned());
  }

  private static List<UUID> items(Stream<Obligation> duties) {
    return duties.map(Obligation::itemId).distinct().toList();
  }

  private LimitChange limits(List<Task> open, Collection<UUID> duties) {
    List<UUID> drafts =
        open.stream()
            .map(task -> task.data().subject().disclosureId())
            .filter(Objects::nonNull)
            .toList();
    return new LimitChange(
        factory,
        disclosures.find(drafts).stream()
            .collect(Collectors.toMap(Disclosure::id, Function.identity())),
        disclosures.lastPublications(duties),
        factory.moment());
  }

  private static Optional<TaskEvent> follow(
      Task task, Obligation duty, LocalDate effectiveFrom, LimitChange limits) {
    return duty.state() == ObligationState.ACTIVE
        ? limits.follow(task, duty, effectiveFrom)
        : Optional.of(task.cancel(Cause.DUTY_ENDED));
  }

  /** What happened to tasks, with the entry of each in the audit trail. */
  private final class Changes {

    private final List<TaskEvent> events = new ArrayList<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    void add(TaskData before, TaskEvent event) {
      events.add(event);
      if (!(event instanceof TaskEvent.Opened)) {
        entries.add(TaskAudit.entry(event, before));
      }
    }

    void addAll(TaskData before, List<TaskEvent> some) {
      some.forEach(event -> add(before, event));
    }

    List<UUID> reassigned() {
      return events.stream()
          .filter(TaskEvent.Reassigned.class::isInstance)
          .map(event -> event.task().id())
          .toList();
    }

    void save() {
      tasks.save(events);
      audit.record(entries.toArray(AuditEntry[]::new));
    }
  }
}
