package org.gongkai.task.opening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationSchedule;
import org.gongkai.task.obligation.ObligationStore;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.OpenedWindows;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskStore;
import org.jboss.logging.Logger;

/**
 * Opens the tasks whose day has come, and settles disclosures that came before their obligation.
 *
 * <p>A publication made before its task opened is looked at again in the commit that opens the
 * task.
 *
 * <p>Safe with any number of replicas and kills: an obligation is claimed with {@code SKIP LOCKED},
 * and the day on which its next task opens moves on in the commit that opens this one; a unique key
 * per window guards it once more. Windows missed during a pause open one after the other.
 */
@ApplicationScoped
class OpeningSweep {

  private static final int SLICE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final Logger LOG = Logger.getLogger(OpeningSweep.class);

  private final ObligationStore obligations;
  private final TaskStore tasks;
  private final DisclosureStore disclosures;
  private final DisclosureDesk desk;
  private final TaskFactory factory;

  OpeningSweep(
      ObligationStore obligations,
      TaskStore tasks,
      DisclosureStore disclosures,
      DisclosureDesk desk,
      TaskFactory factory) {
    this.obligations = obligations;
    this.tasks = tasks;
    this.disclosures = disclosures;
    this.desk = desk;
    this.factory = factory;
  }

  @Scheduled(
      identity = "opening-sweep",
      every = "${gongkai.task.sweep-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    repeat(this::open);
    settle();
  }

  /** Goes through what waits once, by id; a slice that fails is settled one by one. */
  private void settle() {
    List<Disclosure> slice = disclosures.unsettledAfter(BEFORE_ALL, SLICE);
    while (!slice.isEmpty()) {
      settle(slice);
      slice = disclosures.unsettledAfter(slice.get(slice.size() - 1).id(), SLICE);
    }
  }

  private void settle(List<Disclosure> slice) {
    try {
      QuarkusTransaction.requiringNew().run(() -> desk.settle(slice));
    } catch (RuntimeException e) {
      if (slice.size() == 1) {
        LOG.errorf(e, "disclosure %s waits: no task can follow it", slice.get(0).id());
      } else {
        LOG.warnf(e, "%d disclosures are settled one by one", slice.size());
        slice.forEach(one -> settle(List.of(one)));
      }
    }
  }

  private static void repeat(IntSupplier slice) {
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(slice::getAsInt);
    } while (done > 0);
  }

  private int open() {
    Moment moment = factory.moment();
    List<Obligation> due = obligations.claimOpening(moment.today(), SLICE);
    if (due.isEmpty()) {
      return 0;
    }
    List<UUID> ids = due.stream().map(Obligation::id).toList();
    OpenedWindows opened = tasks.windowsOpened(ids);
    Map<UUID, LocalDate> published = disclosures.lastPublications(ids);
    List<TaskEvent> events = new ArrayList<>();
    Map<UUID, LocalDate> next = new HashMap<>();
    for (Obligation obligation : due) {
      TimeLimit limit = Item.limit(obligation.basis()).governing();
      if (ObligationSchedule.standing(limit)) {
        if (!opened.standing(obligation.id())) {
          Optional<LocalDate> last = Optional.ofNullable(published.get(obligation.id()));
          events.add(factory.standing(obligation, last, moment));
        }
        next.put(obligation.id(), null);
      } else {
        Window window = ObligationSchedule.window(limit, obligation.nextOpensOn());
        if (!opened.had(obligation.id(), window)) {
          events.add(factory.forWindow(obligation, window, moment));
        }
        next.put(obligation.id(), ObligationSchedule.nextOpening(limit, window));
      }
    }
    tasks.save(events);
    disclosures.unsettlePublications(events.stream().map(event -> event.task().id()).toList());
    obligations.schedule(next);
    return due.size();
  }
}
