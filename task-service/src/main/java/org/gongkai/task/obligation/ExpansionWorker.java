package org.gongkai.task.obligation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.ItemRevisions;
import org.gongkai.task.item.ItemStore;
import org.gongkai.task.item.ServiceLevels;
import org.gongkai.task.obligation.Expansion.Obliged;
import org.gongkai.task.unit.UnitDirectory;
import org.gongkai.task.unit.UnitGroup;
import org.gongkai.task.unit.UnitStore;

/**
 * Expands the items of the queue, a slice per transaction, and puts items into it whose units end
 * or whose next version begins to apply.
 *
 * <p>Safe with any number of replicas and kills: the queue rows of a slice are removed by the same
 * commit that writes its obligations and tasks, and nobody else can take them meanwhile.
 */
@ApplicationScoped
class ExpansionWorker {

  private static final int SLICE = 250;

  /** How many obligations are in memory at once: an item may oblige one unit or every town. */
  private static final int OBLIGATIONS = 1_000;

  private final ExpansionQueue queue;
  private final UnitStore units;
  private final ItemStore items;
  private final ItemRevisions revisions;
  private final ServiceLevels levels;
  private final ObligationStore obligations;
  private final ExpansionGaps gaps;
  private final ObligationListener listener;
  private final Clock clock;

  ExpansionWorker(
      ExpansionQueue queue,
      UnitStore units,
      ItemStore items,
      ItemRevisions revisions,
      ServiceLevels levels,
      ObligationStore obligations,
      ExpansionGaps gaps,
      ObligationListener listener,
      Clock clock,
      MeterRegistry metrics) {
    this.queue = queue;
    this.units = units;
    this.items = items;
    this.revisions = revisions;
    this.levels = levels;
    this.obligations = obligations;
    this.gaps = gaps;
    this.listener = listener;
    this.clock = clock;
    Gauge.builder("gongkai.task.expansion.backlog", queue, ExpansionQueue::backlog)
        .description("items that wait for their expansion")
        .register(metrics);
  }

  @Scheduled(
      identity = "expansion",
      every = "${gongkai.task.expansion-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    QuarkusTransaction.requiringNew().run(this::followEndedUnits);
    while (revisions.due(StatutoryTime.today(clock))) {
      QuarkusTransaction.requiringNew().run(this::followRevisions);
    }
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(this::slice);
    } while (done == SLICE);
  }

  private void followEndedUnits() {
    LocalDate today = StatutoryTime.today(clock);
    if (units.endsToFollow(today)) {
      units.lockForChange();
      List<String> ended = units.followEnds(today);
      queue.unitsChanged(ended);
      listener.ended(units.carriers(ended, today));
    }
  }

  private void followRevisions() {
    units.lockForChange();
    queue.itemsChanged(revisions.apply(StatutoryTime.today(clock), SLICE));
  }

  private int slice() {
    units.lockForReading();
    LocalDate today = StatutoryTime.today(clock);
    if (units.endsToFollow(today)) {
      return 0; // what units that ended have disclosed passes on before their duties do
    }
    List<UUID> taken = queue.take(SLICE);
    if (taken.isEmpty()) {
      return 0;
    }
    ServiceLevels.Lookup lookup = levels.lookup();
    UnitDirectory directory = units.directory();
    Expander expander = new Expander(directory, this::referenced, today);
    Map<UUID, Map<String, GapCause>> missing = new HashMap<>();
    List<Duties> chunk = new ArrayList<>();
    int obliged = 0;
    for (Item item : items.find(taken)) {
      Expansion expansion = expander.expand(item);
      missing.put(item.id(), expansion.gaps());
      chunk.add(new Duties(item, wanted(item, expansion, lookup.measured(item), today)));
      obliged += expansion.obliged().size();
      if (obliged >= OBLIGATIONS) {
        write(chunk, directory, today);
        chunk.clear();
        obliged = 0;
      }
    }
    write(chunk, directory, today);
    gaps.save(missing);
    return taken.size();
  }

  private void write(List<Duties> chunk, UnitDirectory directory, LocalDate today) {
    Map<UUID, List<Obligation>> known =
        obligations.lockOfItems(chunk.stream().map(duties -> duties.item().id()).toList()).stream()
            .collect(Collectors.groupingBy(Obligation::itemId));
    List<ObligationChange> changes =
        chunk.stream()
            .map(
                duties ->
                    new ObligationComparison(duties.item(), directory, today, clock.instant())
                        .compare(
                            known.getOrDefault(duties.item().id(), List.of()), duties.wanted()))
            .toList();
    obligations.save(changes.stream().flatMap(change -> change.all().stream()).toList());
    listener.changed(changes);
  }

  private List<Item> referenced(String jurisdiction, UnitGroup.Definition definition) {
    return items.referenced(jurisdiction, definition.domains(), definition.items());
  }

  private List<Obligation> wanted(Item item, Expansion expansion, String basis, LocalDate today) {
    TimeLimit limit = Item.limit(basis).governing();
    boolean history = ObligationSchedule.history(item, limit);
    LocalDate opensOn = history ? null : ObligationSchedule.firstOpening(item, limit, today);
    return expansion.obliged().stream()
        .map(one -> obligation(item, one, limit, basis, history, opensOn))
        .toList();
  }

  private Obligation obligation(
      Item item, Obliged one, TimeLimit limit, String basis, boolean history, LocalDate opensOn) {
    return new Obligation(
        Ids.next(),
        item.id(),
        item.version(),
        item.code(),
        item.kind(),
        item.title(),
        item.jurisdiction(),
        item.domain(),
        item.domainPath(),
        one.unit(),
        one.role(),
        one.mode(),
        one.participants(),
        one.origins(),
        limit.kind(),
        basis,
        history ? ObligationState.HISTORY : ObligationState.ACTIVE,
        item.assignedOn(),
        opensOn,
        clock.instant());
  }

  /**
   * What an item comes to.
   *
   * @param wanted its obligations as they are to be
   */
  private record Duties(Item item, List<Obligation> wanted) {}
}
