package org.gongkai.task.opening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationChange;
import org.gongkai.task.obligation.Succession;
import org.gongkai.task.task.TaskData;

/**
 * The obligations that open tasks have to follow, found by a task.
 *
 * <p>A task that came to its unit from a duty that has become part of the unit's own follows the
 * unit's own.
 */
final class Duties {

  private final Map<UUID, Obligation> byId = new HashMap<>();
  private final Map<List<Object>, Obligation> byUnit = new HashMap<>();
  private final Map<UUID, Succession> passed = new HashMap<>();
  private final Map<List<Object>, Succession> passedByUnit = new HashMap<>();
  private final Map<UUID, LocalDate> effectiveFrom = new HashMap<>();
  private final Set<UUID> ids = new HashSet<>();

  private Duties() {}

  static Duties of(List<ObligationChange> changes) {
    Duties duties = new Duties();
    changes.forEach(duties::add);
    return duties;
  }

  private void add(ObligationChange change) {
    Stream<Obligation> heirs = change.passed().stream().map(Succession::heir);
    Stream.of(change.revised().stream(), change.ended().stream(), heirs)
        .flatMap(all -> all)
        .forEach(
            duty -> {
              ids.add(duty.id());
              byId.put(duty.id(), duty);
              byUnit.put(List.of(duty.itemId(), duty.unit()), duty);
              effectiveFrom.put(duty.id(), change.effectiveFrom());
            });
    ids.addAll(change.over());
    for (Succession one : change.passed()) {
      passed.put(one.duty(), one);
      passedByUnit.put(List.of(one.heir().itemId(), one.from()), one);
    }
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The obligations whose open tasks may have to follow. */
  Set<UUID> ids() {
    return ids;
  }

  Stream<Obligation> all() {
    return byId.values().stream();
  }

  /** How the duty behind a task has passed on, if it has. */
  Optional<Succession> passed(TaskData task) {
    UUID own = task.subject().obligationId();
    return byId.containsKey(own) || passed.containsKey(own)
        ? Optional.ofNullable(passed.get(own))
        : Optional.ofNullable(passedByUnit.get(holder(task)));
  }

  /** The obligation that a task follows from now on, where it is one of these. */
  Optional<Obligation> of(TaskData task) {
    return passed(task)
        .map(Succession::heir)
        .or(() -> Optional.ofNullable(byId.get(task.subject().obligationId())))
        .or(() -> Optional.ofNullable(byUnit.get(holder(task))));
  }

  LocalDate effectiveFrom(Obligation duty) {
    return effectiveFrom.get(duty.id());
  }

  private static List<Object> holder(TaskData task) {
    return List.of(task.subject().itemId(), task.unit());
  }
}
