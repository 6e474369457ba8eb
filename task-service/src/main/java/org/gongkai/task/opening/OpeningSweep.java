package org.gongkai.task.opening;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationSchedule;
import org.gongkai.task.obligation.ObligationStore;
import org.gongkai.task.sweep.Parts;
import org.gongkai.task.sweep.Slice;
import org.gongkai.task.sweep.Sweep;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.OpenedWindows;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskStore;

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

  private final ObligationStore obligations;
  private final TaskStore tasks;
  private final DisclosureStore disclosures;
  private final DisclosureDesk desk;
  private final TaskFactory factory;
  private final Sweep opening;
  private final Sweep settling;

  OpeningSweep(
      ObligationStore obligations,
      TaskStore tasks,
      DisclosureStore disclosures,
      DisclosureDesk desk,
      TaskFactory factory,
      MeterRegistry metrics) {
    this.obligations = obligations;
    this.tasks = tasks;
    this.disclosures = disclosures;
    this.desk = desk;
    this.factory = factory;
    this.opening = new Sweep("opening", SLICE, metrics);
    this.settling = new Sweep("settling", SLICE, metrics);
  }

  @Scheduled(
      identity = "opening-sweep",
      every = "${gongkai.task.sweep-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    Parts.run(() -> opening.run(this::open), () -> settling.run(this::settle));
  }

  private int settle(Slice slice) {
    List<Disclosure> waiting = disclosures.unsettled(slice);
    desk.settle(waiting);
    return waiting.size();
  }

  private int open(Slice slice) {
    Moment moment = factory.moment();
    List<Obligation> due = obligations.claimOpening(moment.today(), slice);
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
