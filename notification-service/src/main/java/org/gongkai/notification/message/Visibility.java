package org.gongkai.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.notification.task.TaskProjection;
import org.gongkai.notification.unit.UnitProjection;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.Actor;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.ForeignUnit;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.security.Roles;

/**
 * Which messages the caller sees. One rule, for a single message, for lists and for counts: a
 * unit's people see the messages to their unit and to those below it; a supervisor sees the
 * messages about tasks of the jurisdiction, to whatever unit. A message stays with the unit that
 * was told, whoever has the task since, and whether the unit still exists.
 */
@ApplicationScoped
class Visibility {

  private static final Set<String> UNIT_ROLES =
      Set.of(Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER);

  private final UnitProjection units;
  private final TaskProjection tasks;
  private final Access access;
  private final CurrentActor actor;

  Visibility(UnitProjection units, TaskProjection tasks, Access access, CurrentActor actor) {
    this.units = units;
    this.tasks = tasks;
    this.access = access;
    this.actor = actor;
  }

  /**
   * What may be listed: every message to the units, and those about tasks of the jurisdictions.
   *
   * @param units whose messages are seen, whatever they are about
   * @param jurisdictions whose tasks' messages are seen
   * @param within to which units the jurisdictions' messages are narrowed; null for any
   */
  record Visible(
      Collection<String> units, Collection<String> jurisdictions, Collection<String> within) {}

  /** Whether the caller sees a message to this unit about a task of this jurisdiction. */
  boolean sees(String unit, String jurisdiction) {
    return actsFor(unit) || supervises(jurisdiction);
  }

  /**
   * What the caller sees, or of it what went to a unit and those below it.
   *
   * @param unit null for all
   * @throws ForeignUnit for a unit that the caller does not work for, unless they supervise
   */
  Visible within(String unit) {
    return unit == null ? new Visible(own(), supervised(), null) : among(unit, withBelow(unit));
  }

  /**
   * What the caller sees of the messages to this unit alone.
   *
   * @throws ForeignUnit as {@link #within} does
   */
  Visible inbox(String unit) {
    return among(unit, List.of(unit));
  }

  private Visible among(String unit, List<String> asked) {
    if (!actsFor(unit) && !actor.get().is(Roles.SUPERVISOR)) {
      throw new ForeignUnit(unit);
    }
    Set<String> mine = new HashSet<>(own());
    return new Visible(asked.stream().filter(mine::contains).toList(), supervised(), asked);
  }

  private List<String> own() {
    Actor who = actor.get();
    return isOfUnit(who) ? who.unit().map(this::withBelow).orElse(List.of()) : List.of();
  }

  private List<String> supervised() {
    Actor who = actor.get();
    return who.is(Roles.SUPERVISOR) ? jurisdictions(who.jurisdiction()) : List.of();
  }

  /** Of a unit that is not known yet, at least itself. */
  private List<String> withBelow(String unit) {
    List<String> below = units.below(unit);
    return below.isEmpty() ? List.of(unit) : below;
  }

  private List<String> jurisdictions(Optional<String> own) {
    return own.map(
            region ->
                tasks.jurisdictions().stream()
                    .filter(other -> Regions.covers(region, other))
                    .toList())
        .orElse(List.of());
  }

  private boolean actsFor(String unit) {
    return isOfUnit(actor.get()) && access.mayActFor(unit);
  }

  private boolean supervises(String jurisdiction) {
    return actor.get().is(Roles.SUPERVISOR) && access.mayActIn(jurisdiction);
  }

  private static boolean isOfUnit(Actor who) {
    return who.roles().stream().anyMatch(UNIT_ROLES::contains);
  }
}
