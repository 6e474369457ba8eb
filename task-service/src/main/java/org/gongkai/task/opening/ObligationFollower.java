package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationChange;
import org.gongkai.task.obligation.ObligationListener;
import org.gongkai.task.obligation.ObligationSchedule;
import org.gongkai.task.obligation.ObligationState;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;
import org.gongkai.task.task.TaskStore;

/**
 * Makes open tasks follow changed obligations: what no longer binds is cancelled, a moved fixed
 * date or a configured service level moves the due date. A running clock otherwise keeps the limit
 * by which it was started.
 *
 * <p>Safe when killed or repeated: it works in the expansion's transaction on locked tasks.
 */
@ApplicationScoped
class ObligationFollower implements ObligationListener {

  private static final String ENDED = "事项已废止或不再由本单位承担";
  private static final String LIMIT_CHANGED = "公开时限变更";

  private final TaskStore tasks;
  private final DisclosureStore disclosures;
  private final TaskFactory factory;

  ObligationFollower(TaskStore tasks, DisclosureStore disclosures, TaskFactory factory) {
    this.tasks = tasks;
    this.disclosures = disclosures;
    this.factory = factory;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void changed(List<ObligationChange> changes) {
    Map<UUID, Obligation> touched = new HashMap<>();
    for (ObligationChange change : changes) {
      change.revised().forEach(one -> touched.put(one.id(), one));
      change.ended().forEach(one -> touched.put(one.id(), one));
    }
    if (touched.isEmpty()) {
      return;
    }
    Moment moment = factory.moment();
    List<TaskEvent> events = new ArrayList<>();
    for (Task task : tasks.lockOpenOfObligations(touched.keySet())) {
      Obligation obligation = touched.get(task.data().subject().obligationId());
      follow(task, obligation, moment).ifPresent(events::add);
    }
    tasks.save(events);
    disclosures.unsettleDrafts(
        touched.values().stream().map(Obligation::itemId).distinct().toList());
  }

  private Optional<TaskEvent> follow(Task task, Obligation obligation, Moment moment) {
    if (obligation.state() != ObligationState.ACTIVE) {
      return Optional.of(task.cancel(ENDED));
    }
    TimeLimit limit = Item.limit(obligation.basis()).governing();
    if (task.data().subject().kind() == TaskKind.STANDING) {
      return ObligationSchedule.standing(limit)
          ? silence(task, obligation, moment)
          : Optional.of(task.cancel(LIMIT_CHANGED));
    }
    if (limit instanceof TimeLimit.FixedDate fixed
        && task.data().subject().disclosureId() == null) {
      Window window = new Window(null, task.data().deadline().opensOn(), fixed.date());
      return fixed.date().equals(task.data().deadline().clock().segments().get(0).to())
          ? Optional.empty()
          : task.reschedule(
              factory.until(obligation, window, moment.calendar()), LIMIT_CHANGED, moment);
    }
    return Optional.empty();
  }

  private Optional<TaskEvent> silence(Task task, Obligation obligation, Moment moment) {
    return factory
        .silence(
            obligation,
            disclosures
                .lastPublications(List.of(obligation.id()))
                .getOrDefault(obligation.id(), task.data().deadline().opensOn()),
            moment.calendar())
        .flatMap(clock -> task.reschedule(clock, LIMIT_CHANGED, moment));
  }
}
