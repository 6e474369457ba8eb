package org.gongkai.task.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gongkai.task.item.Assignment;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.Mode;
import org.gongkai.task.obligation.Expansion.Obliged;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitDirectory;
import org.gongkai.task.unit.UnitGroup;

/**
 * Expands assignments to units: pure, and the same for every order in which units, groups and items
 * arrived.
 *
 * <p>Groups are read as of the document's date; a member that has ended since is replaced by who
 * carries its duties today (条例: 职权由继续行使的机关承担), and what merged is one obligation.
 */
final class Expander {

  private final UnitDirectory directory;
  private final BiFunction<String, UnitGroup.Definition, List<Item>> referenced;
  private final LocalDate today;

  /**
   * An expander of one moment.
   *
   * @param referenced the items that a BY_REFERENCE definition of a jurisdiction refers to
   * @param today the day for which the carriers are wanted
   */
  Expander(
      UnitDirectory directory,
      BiFunction<String, UnitGroup.Definition, List<Item>> referenced,
      LocalDate today) {
    this.directory = directory;
    this.referenced = referenced;
    this.today = today;
  }

  /** Expands an item; a repealed one obliges nobody. */
  Expansion expand(Item item) {
    Map<String, GapCause> gaps = new TreeMap<>();
    if (!item.effective()) {
      return new Expansion(List.of(), gaps);
    }
    List<Map<String, List<Origin>>> carriers = new ArrayList<>();
    for (int i = 0; i < item.assignments().size(); i++) {
      carriers.add(carriers(item, i, gaps));
    }
    Set<Participant> partners = new LinkedHashSet<>();
    Map<String, Obliged> obliged = new LinkedHashMap<>();
    for (int i = 0; i < carriers.size(); i++) {
      Role role = item.assignments().get(i).role();
      if (!role.opensTasks()) {
        carriers.get(i).keySet().forEach(unit -> partners.add(new Participant(unit, role)));
      }
    }
    for (int i = 0; i < carriers.size(); i++) {
      if (item.assignments().get(i).role().opensTasks()) {
        oblige(item.assignments().get(i), carriers.get(i), partners)
            .forEach(one -> obliged.merge(one.unit(), one, Expander::merge));
      }
    }
    return new Expansion(List.copyOf(obliged.values()), gaps);
  }

  private static List<Obliged> oblige(
      Assignment assignment, Map<String, List<Origin>> carriers, Set<Participant> partners) {
    Role role = assignment.role();
    if (assignment.mode() == Mode.EACH) {
      return carriers.entrySet().stream()
          .map(
              carrier ->
                  new Obliged(
                      carrier.getKey(),
                      role,
                      Mode.EACH,
                      without(carrier.getKey(), partners),
                      carrier.getValue()))
          .toList();
    }
    return carriers.keySet().stream()
        .findFirst()
        .map(
            owner -> {
              Set<Participant> all = new LinkedHashSet<>();
              carriers.keySet().forEach(unit -> all.add(new Participant(unit, role)));
              all.addAll(partners);
              List<Origin> origins = carriers.values().stream().flatMap(List::stream).toList();
              return List.of(new Obliged(owner, role, Mode.JOINT, without(owner, all), origins));
            })
        .orElse(List.of());
  }

  private static Obliged merge(Obliged one, Obliged other) {
    Obliged stronger = one.role().compareTo(other.role()) <= 0 ? one : other;
    Set<Participant> participants = new LinkedHashSet<>(one.participants());
    participants.addAll(other.participants());
    List<Origin> origins = new ArrayList<>(one.origins());
    origins.addAll(other.origins());
    return new Obliged(
        one.unit(),
        stronger.role(),
        stronger.mode(),
        without(one.unit(), participants),
        List.copyOf(origins));
  }

  private static List<Participant> without(String unit, Set<Participant> participants) {
    return participants.stream()
        .filter(participant -> !participant.unit().equals(unit))
        .sorted(Comparator.comparing(Participant::role).thenComparing(Participant::unit))
        .toList();
  }

  /** The units that carry an assignment today, in the order of the text, each with its origins. */
  private Map<String, List<Origin>> carriers(Item item, int index, Map<String, GapCause> gaps) {
    Assignment assignment = item.assignments().get(index);
    Map<String, List<Origin>> carriers = new LinkedHashMap<>();
    for (String unit : assignment.units()) {
      carry(new Origin(index, null, unit, List.of(), assignment.quote()), carriers, gaps);
    }
    for (String group : assignment.groups()) {
      Set<String> members = members(group, item.assignedOn(), gaps, new HashSet<>());
      if (members.isEmpty()) {
        gaps.putIfAbsent(group, GapCause.GROUP_WITHOUT_MEMBERS);
      }
      for (String member : members) {
        carry(new Origin(index, group, member, List.of(), assignment.quote()), carriers, gaps);
      }
    }
    return carriers;
  }

  private void carry(
      Origin origin, Map<String, List<Origin>> carriers, Map<String, GapCause> gaps) {
    Map<String, List<String>> today = new TreeMap<>();
    follow(origin.member(), List.of(), today, gaps);
    today.forEach(
        (unit, via) ->
            carriers
                .computeIfAbsent(unit, u -> new ArrayList<>())
                .add(
                    new Origin(
                        origin.assignment(),
                        origin.group(),
                        origin.member(),
                        via,
                        origin.quote())));
  }

  private void follow(
      String code, List<String> via, Map<String, List<String>> today, Map<String, GapCause> gaps) {
    Unit unit = directory.unit(code).orElse(null);
    if (unit == null) {
      gaps.putIfAbsent(code, GapCause.UNIT_UNKNOWN);
    } else if (!unit.endedBefore(this.today)) {
      today.putIfAbsent(code, via);
    } else if (unit.successors().isEmpty()) {
      gaps.putIfAbsent(code, GapCause.UNIT_WITHOUT_SUCCESSOR);
    } else {
      for (String successor : unit.successors()) {
        if (via.contains(successor)) {
          gaps.putIfAbsent(code, GapCause.SUCCESSORS_IN_A_CIRCLE);
        } else {
          List<String> path = new ArrayList<>(via);
          path.add(successor);
          follow(successor, List.copyOf(path), today, gaps);
        }
      }
    }
  }

  private Set<String> members(
      String code, LocalDate day, Map<String, GapCause> gaps, Set<String> asked) {
    Set<String> members = new LinkedHashSet<>();
    UnitGroup group = directory.group(code).orElse(null);
    if (group == null) {
      gaps.putIfAbsent(code, GapCause.GROUP_UNKNOWN);
      return members;
    }
    if (!asked.add(code)) {
      return members;
    }
    switch (group.definition().kind()) {
      case LISTED ->
          group.definition().members().stream()
              .filter(member -> existed(member, day, gaps))
              .forEach(members::add);
      case BY_ATTRIBUTE ->
          directory.matching(group.definition(), day).forEach(unit -> members.add(unit.code()));
      case BY_REFERENCE -> {
        for (Item item : referenced.apply(group.jurisdiction(), group.definition())) {
          item.assignments().stream()
              .filter(a -> group.definition().roles().contains(a.role().name()))
              .forEach(a -> refer(a, day, members, gaps, asked));
        }
      }
    }
    return members;
  }

  private void refer(
      Assignment assignment,
      LocalDate day,
      Set<String> members,
      Map<String, GapCause> gaps,
      Set<String> asked) {
    members.addAll(assignment.units());
    for (String group : assignment.groups()) {
      members.addAll(members(group, day, gaps, asked));
    }
  }

  private boolean existed(String member, LocalDate day, Map<String, GapCause> gaps) {
    Unit unit = directory.unit(member).orElse(null);
    if (unit == null) {
      gaps.putIfAbsent(member, GapCause.UNIT_UNKNOWN);
    }
    return unit != null && unit.validOn(day);
  }
}
