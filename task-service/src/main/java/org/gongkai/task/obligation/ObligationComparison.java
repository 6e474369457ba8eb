package org.gongkai.task.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.platform.id.Ids;
import org.gongkai.task.item.Item;
import org.gongkai.task.unit.UnitDirectory;

/**
 * Compares the obligations that an item has with those that it is to have: pure.
 *
 * <p>The duty of a unit that has ended passes to who carries on its powers (ADR 0009): the
 * obligation keeps its identity and with it what has been fulfilled and what is open, and an ended
 * record of it stays with the old unit. Where the heir has the same duty already, the two become
 * one; where the powers were divided, the first heir by code goes on with the obligation, and the
 * others join at the window that comes next.
 *
 * @param item the item
 * @param directory the units of today
 * @param today the day for which the carriers are wanted
 * @param now when the comparison is made
 */
record ObligationComparison(Item item, UnitDirectory directory, LocalDate today, Instant now) {

  ObligationChange compare(List<Obligation> known, List<Obligation> wanted) {
    Map<String, Obligation> before = byUnit(known);
    Map<String, Obligation> next = byUnit(wanted);
    Map<String, Obligation> after = new LinkedHashMap<>();
    next.forEach(
        (unit, one) -> {
          if (before.containsKey(unit)) {
            after.put(unit, continued(before.get(unit), one));
          }
        });
    List<Obligation> ended = new ArrayList<>();
    List<Succession> passed = new ArrayList<>();
    for (Obligation left : left(known, next)) {
      List<String> heirs =
          directory.heirs(left.unit(), today).stream().filter(next::containsKey).toList();
      if (!heirs.isEmpty()) {
        passed.add(pass(left, heirs, before, next, after));
        boolean merged = passed.get(passed.size() - 1).merged();
        ended.add((merged ? left : under(left, Ids.next())).ended(now));
      } else if (!item.effective() || !directory.awaitsHeir(left.unit(), today)) {
        ended.add(left.ended(now));
      }
    }
    next.forEach(after::putIfAbsent);
    return new ObligationChange(
        item.code(),
        item.effectiveFrom(),
        after.values().stream().filter(one -> isNew(one, next)).toList(),
        after.values().stream().filter(one -> !isNew(one, next) && !known.contains(one)).toList(),
        ended,
        passed,
        known.stream()
            .filter(one -> one.state() == ObligationState.ENDED)
            .map(Obligation::id)
            .toList());
  }

  private static List<Obligation> left(List<Obligation> known, Map<String, Obligation> next) {
    return known.stream()
        .filter(one -> one.state() != ObligationState.ENDED && !next.containsKey(one.unit()))
        .sorted(Comparator.comparing(Obligation::unit))
        .toList();
  }

  private Succession pass(
      Obligation left,
      List<String> heirs,
      Map<String, Obligation> before,
      Map<String, Obligation> next,
      Map<String, Obligation> after) {
    String first = heirs.get(0);
    if (!after.containsKey(first)) {
      after.put(first, continued(left, next.get(first)));
    } else if (before.containsKey(first) && before.get(first).state() == ObligationState.ENDED) {
      after.put(first, joining(left, after.get(first)));
    }
    List<Obligation> others = new ArrayList<>();
    for (String other : heirs.subList(1, heirs.size())) {
      if (!after.containsKey(other)) {
        after.put(other, joining(left, next.get(other)));
        others.add(after.get(other));
      }
    }
    return new Succession(left.id(), left.unit(), after.get(first), others);
  }

  /** The obligation in its next form; itself when nothing changes. */
  private Obligation continued(Obligation before, Obligation next) {
    if (next.same(before)) {
      return before;
    }
    boolean rescheduled = !next.sameBasis(before) || next.state() != before.state();
    return next.with(
        before.id(), rescheduled ? next.nextOpensOn() : before.nextOpensOn(), item.version(), now);
  }

  /**
   * A duty that begins where another unit's duty has come to; a standing task is each unit's own.
   */
  private Obligation joining(Obligation left, Obligation next) {
    boolean anew =
        !next.sameBasis(left) || ObligationSchedule.standing(Item.limit(next.basis()).governing());
    return next.with(
        next.id(), anew ? next.nextOpensOn() : left.nextOpensOn(), item.version(), now);
  }

  private static Obligation under(Obligation one, UUID id) {
    return one.with(id, one.nextOpensOn(), one.itemVersion(), one.expandedAt());
  }

  private static boolean isNew(Obligation one, Map<String, Obligation> next) {
    return one.id().equals(next.get(one.unit()).id());
  }

  private static Map<String, Obligation> byUnit(List<Obligation> obligations) {
    return obligations.stream()
        .collect(
            Collectors.toMap(
                Obligation::unit, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
