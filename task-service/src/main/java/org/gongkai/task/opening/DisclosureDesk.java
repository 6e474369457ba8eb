package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationStore;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;
import org.gongkai.task.task.TaskStore;
import org.gongkai.task.unit.UnitStore;

/**
 * Makes tasks follow the facts about disclosures.
 *
 * <p>Safe when events come twice, late, or several versions at once: only the last known state
 * counts, it is compared with the tasks as they are, and the version is marked settled in the same
 * commit.
 */
@ApplicationScoped
public class DisclosureDesk {

  private final DisclosureStore disclosures;
  private final ObligationStore obligations;
  private final TaskStore tasks;
  private final UnitStore units;
  private final TaskFactory factory;

  DisclosureDesk(
      DisclosureStore disclosures,
      ObligationStore obligations,
      TaskStore tasks,
      UnitStore units,
      TaskFactory factory) {
    this.disclosures = disclosures;
    this.obligations = obligations;
    this.tasks = tasks;
    this.units = units;
    this.factory = factory;
  }

  /**
   * Takes in what the catalogue says; what has no obligation yet waits for it. The facts of a unit
   * that has ended are the business of who carries on its powers.
   */
  @Transactional(TxType.MANDATORY)
  public void receive(Collection<Disclosure> latest) {
    List<Disclosure> carried = carried(latest);
    holdDuties(carried);
    disclosures.save(carried);
    follow(disclosures.lockUnsettled(carried.stream().map(Disclosure::id).toList()));
  }

  /** While units are held as they are, none ends between this look and the writing of the facts. */
  private List<Disclosure> carried(Collection<Disclosure> facts) {
    units.lockForReading();
    Map<String, String> carriers =
        units.carriers(
            facts.stream().map(Disclosure::unit).distinct().toList(), factory.moment().today());
    return facts.stream()
        .map(fact -> fact.carriedBy(carriers.getOrDefault(fact.unit(), fact.unit())))
        .toList();
  }

  /**
   * Makes the tasks follow disclosures that have waited.
   *
   * <p>Safe with several replicas: who comes second waits and finds them settled. Locks are taken
   * as the opening of tasks takes them, obligations before disclosures.
   */
  @Transactional(TxType.MANDATORY)
  void settle(Collection<Disclosure> waiting) {
    holdDuties(waiting);
    follow(disclosures.lockUnsettled(waiting.stream().map(Disclosure::id).toList()));
  }

  private void holdDuties(Collection<Disclosure> facts) {
    obligations.hold(
        facts.stream().map(Disclosure::itemId).toList(),
        facts.stream().map(Disclosure::carrier).toList());
  }

  private void follow(List<Disclosure> facts) {
    if (facts.isEmpty()) {
      return;
    }
    holdDuties(facts); // of obligations that have come into being since
    Map<List<Object>, Obligation> byDuty =
        obligations
            .activeOfItems(facts.stream().map(Disclosure::itemId).distinct().toList())
            .stream()
            .collect(
                Collectors.toMap(one -> List.of(one.itemId(), one.unit()), Function.identity()));
    Map<Disclosure, Obligation> duties = new HashMap<>();
    facts.forEach(fact -> duties.put(fact, byDuty.get(List.of(fact.itemId(), fact.carrier()))));
    Set<UUID> answerable =
        new HashSet<>(
            tasks.obligationsInHand(
                facts.stream().map(Disclosure::itemId).toList(),
                facts.stream().map(Disclosure::carrier).toList()));
    duties.values().stream()
        .filter(Objects::nonNull)
        .filter(DisclosureRules::answersOpenTasks)
        .forEach(duty -> answerable.add(duty.id()));
    Settlement settlement =
        new Settlement(
            factory,
            factory.moment(),
            tasks.lockAnswerable(facts.stream().map(Disclosure::id).toList(), answerable));
    facts.forEach(fact -> settlement.follow(fact, duties.get(fact)));
    tasks.save(settlement.events());
    obligations.schedule(settlement.nextOpenings());
    disclosures.settled(facts);
  }

  /** The tasks of one batch, in memory, with what happens to them. */
  private static final class Settlement {

    private final TaskFactory factory;
    private final Moment moment;
    private final List<Task> tasks;
    private final List<TaskEvent> events = new ArrayList<>();
    private final Map<UUID, LocalDate> nextOpenings = new HashMap<>();

    Settlement(TaskFactory factory, Moment moment, List<Task> tasks) {
      this.factory = factory;
      this.moment = moment;
      this.tasks = new ArrayList<>(tasks);
    }

    List<TaskEvent> events() {
      return events;
    }

    Map<UUID, LocalDate> nextOpenings() {
      return nextOpenings;
    }

    /** Follows a fact by the unit's own duty, where it has one, and by what was given to it. */
    void follow(Disclosure fact, Obligation duty) {
      DisclosureRules.Tasks open = new DisclosureRules.Tasks(tasks, moment);
      if (duty != null) {
        DisclosureRules.of(duty, factory).follow(fact, duty, open, this::happened);
      }
      DisclosureRules.answerGivenTask(
          fact, Optional.ofNullable(duty).map(Obligation::id), open, this::happened);
    }

    private void happened(TaskEvent event) {
      events.add(event);
      if (event instanceof TaskEvent.Opened) {
        tasks.add(new Task(event.task()));
      }
      if (event instanceof TaskEvent.Closed && event.task().subject().kind() == TaskKind.STANDING) {
        nextOpenings.put(event.task().subject().obligationId(), moment.today());
      }
    }
  }
}
