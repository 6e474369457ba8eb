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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.ItemRevisions;
import org.gongkai.task.item.ItemStore;
import org.gongkai.task.item.ServiceLevels;
import org.gongkai.task.obligation.Expansion.Obliged;
import org.gongkai.task.sweep.Parts;
import org.gongkai.task.sweep.Slice;
import org.gongkai.task.sweep.Sweep;
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

  /** What a unit has disclosed and drafted may be many rows. */
  private static final int UNITS = 20;

  /**
   * With how many obligations a transaction ends, so that it stays far from its timeout: an item
   * may oblige one unit or every town.
   */
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
  private final Sweep ends;
  private final Sweep expansion;

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
    this.ends = new Sweep("unit-ends", UNITS, metrics);
    this.expansion = new Sweep("expansion", SLICE, metrics);
    Gauge.builder("gongkai.task.expansion.backlog", queue, ExpansionQueue::backlog)
        .description("items that wait for their expansion")
        .register(metrics);
  }

  @Scheduled(
      identity = "expansion",
      every = "${gongkai.task.expansion-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    Parts.run(
        () -> ends.run(this::followEndedUnits),
        () -> {
          while (revisions.due(StatutoryTime.today(clock))) {
            QuarkusTransaction.requiringNew().run(this::followRevisions);
          }
        },
        () -> expansion.run(this::expand));
  }

  private int followEndedUnits(Slice slice) {
    LocalDate today = StatutoryTime.today(clock);
    if (!units.endsToFollow(today, slice)) {
      return 0;
    }
    units.lockForChange();
    List<String> ended = units.followEnds(today, slice);
    queue.unitsChanged(ended);
    listener.ended(units.carriers(ended, today));
    return ended.size();
  }

  private void followRevisions() {
    units.lockForChange();
    queue.itemsChanged(revisions.apply(StatutoryTime.today(clock), SLICE));
  }

  /** Expands claimed items until they oblige enough units for one transaction. */
  private int expand(Slice slice) {
    units.lockForReading();
    LocalDate today = StatutoryTime.today(clock);
    List<UUID> claimed = queue.claim(slice);
    if (claimed.isEmpty()) {
      return 0;
    }
    Map<UUID, Item> known =
        items.find(claimed).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    ServiceLevels.Lookup lookup = levels.lookup();
    UnitDirectory directory = units.directory();
    Expander expander = new Expander(directory, this::referenced, today);
    Map<UUID, Map<String, GapCause>> missing = new HashMap<>();
    List<Duties> duties = new ArrayList<>();
    List<UUID> done = new ArrayList<>();
    int obliged = 0;
    for (UUID id : claimed) {
      Item item = known.get(id);
      if (item != null) {
        Expansion expanded = expander.expand(item);
        missing.put(id, expanded.gaps());
        duties.add(new Duties(item, wanted(item, expanded, lookup.measured(item), today)));
        obliged += expanded.obliged().size();
      }
      done.add(id);
      if (obliged >= OBLIGATIONS) {
        break;
      }
    }
    write(duties, directory, today);
    gaps.save(missing);
    queue.expanded(done);
    return done.size();
  }

  private void write(List<Duties> all, UnitDirectory directory, LocalDate today) {
    Map<UUID, List<Obligation>> known =
        obligations.lockOfItems(all.stream().map(duties -> duties.item().id()).toList()).stream()
            .collect(Collectors.groupingBy(Obligation::itemId));
    List<ObligationChange> changes =
        all.stream()
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
