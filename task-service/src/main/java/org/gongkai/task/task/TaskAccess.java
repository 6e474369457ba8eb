package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.Actor;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.unit.ProjectedUnitTree;

/** What the caller may see, and what they are to a task. */
@ApplicationScoped
public class TaskAccess {

  /** The catalogues there are, read from the index one by one. */
  private static final String REGIONS =
      """
      with recursive region as (
          select min(jurisdiction) as code from obligation
          union all
          select (select min(jurisdiction) from obligation where jurisdiction > region.code)
            from region where region.code is not null)
      select code from region where code is not null
      """;

  private final CurrentActor actors;
  private final Access access;
  private final ProjectedUnitTree units;
  private final Sql sql;

  TaskAccess(CurrentActor actors, Access access, ProjectedUnitTree units, Sql sql) {
    this.actors = actors;
    this.access = access;
    this.units = units;
    this.sql = sql;
  }

  /**
   * What the caller may see; nothing for who has no role, unit or jurisdiction that shows
   * something.
   */
  public TaskScope scope() {
    Actor actor = actors.get();
    boolean ofUnit =
        actor.is(Roles.UNIT_OFFICER) || actor.is(Roles.REVIEWER) || actor.is(Roles.SIGNER);
    boolean ofRegion = actor.is(Roles.SUPERVISOR) || actor.is(Roles.ASSESSOR);
    return new TaskScope(
        actor.is(Roles.AUDITOR),
        actor.unit().filter(unit -> ofUnit).map(units::withBelow).orElse(List.of()),
        actor.jurisdiction().filter(region -> ofRegion).map(this::within).orElse(List.of()));
  }

  /** What the caller is to a task. */
  Set<Capacity> capacities(TaskData task) {
    Actor actor = actors.get();
    Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
    if (actor.is(Roles.UNIT_OFFICER) && access.mayActFor(task.unit())) {
      capacities.add(Capacity.OWNER);
    }
    if (actor.is(Roles.UNIT_OFFICER)
        && task.participants().stream()
            .filter(part -> part.role() == Role.COORDINATING)
            .anyMatch(part -> access.mayActFor(part.unit()))) {
      capacities.add(Capacity.COORDINATOR);
    }
    if (actor.is(Roles.SUPERVISOR) && access.mayActIn(task.subject().jurisdiction())) {
      capacities.add(Capacity.SUPERVISOR);
    }
    return capacities;
  }

  private List<String> within(String jurisdiction) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery(REGIONS).mapTo(String.class).stream()
                    .filter(region -> Regions.covers(jurisdiction, region))
                    .toList());
  }
}
