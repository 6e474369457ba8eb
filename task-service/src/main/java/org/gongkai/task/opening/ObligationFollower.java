package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * Makes open tasks follow changed obligations: what no longer binds is cancelled, and another limit
 * moves the due date; see {@link LimitChange}. Tasks that have ended never change: a duty that
 * comes back opens new ones, in the sweep that follows.
 *
 * <p>Safe when killed or repeated: it works in the expansion's transaction on locked tasks, and
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
  public void changed(List<ObligationChange> changes) {
    Map<UUID, Obligation> touched = new HashMap<>();
    Map<UUID, LocalDate> effectiveFrom = new HashMap<>();
    for (ObligationChange change : changes) {
      for (List<Obligation> some : List.of(change.revised(), change.ended())) {
        some.forEach(one -> touched.put(one.id(), one));
        some.forEach(one -> effectiveFrom.put(one.id(), change.effectiveFrom()));
      }
    }
    followTasks(touched, effectiveFrom);
    disclosures.unsettleDrafts(items(changes.stream().flatMap(change -> change.all().stream())));
    disclosures.unsettleNotices(
        items(
            touched.values().stream()
                .filter(duty -> duty.limitKind() == TimeLimitKind.NOTICE_PERIOD)));
  }

  private void followTasks(Map<UUID, Obligation> touched, Map<UUID, LocalDate> effectiveFrom) {
    if (touched.isEmpty()) {
      return;
    }
    List<Task> open = tasks.lockOpenOfObligations(touched.keySet());
    LimitChange limits = limits(open, touched.keySet());
    List<TaskEvent> events = new ArrayList<>();
    List<AuditEntry> entries = new ArrayList<>();
    for (Task task : open) {
      TaskData before = task.data();
      UUID duty = before.subject().obligationId();
      follow(task, touched.get(duty), effectiveFrom.get(duty), limits)
          .ifPresent(
              event -> {
                events.add(event);
                entries.add(TaskAudit.entry(event, before));
              });
    }
    tasks.save(events);
    audit.record(entries.toArray(AuditEntry[]::new));
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
}
