package org.gongkai.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/**
 * For whom the caller may act.
 *
 * <p>Roles say what kind of thing somebody may do, this says to whose things; services ask after
 * loading and before deciding. Holds no state; the unit tree is the service's own.
 */
@ApplicationScoped
public class Access {

  private final CurrentActor actors;
  private final Instance<UnitTree> units;

  Access(CurrentActor actors, Instance<UnitTree> units) {
    this.actors = actors;
    this.units = units;
  }

  /** Whether the caller's unit is this one, stands above it, or carries on its powers. */
  public boolean mayActFor(String unit) {
    return actors.get().unit().filter(own -> own.equals(unit) || isBelow(own, unit)).isPresent();
  }

  /** Whether the caller's jurisdiction is or contains this region. */
  public boolean mayActIn(String region) {
    return actors.get().jurisdiction().filter(own -> Regions.covers(own, region)).isPresent();
  }

  /**
   * Refuses unless the caller's unit is this one or stands above it.
   *
   * @throws ForeignUnit otherwise (403)
   */
  public void requireUnit(String unit) {
    if (!mayActFor(unit)) {
      throw new ForeignUnit(unit);
    }
  }

  /**
   * Refuses unless the caller's jurisdiction is or contains this region.
   *
   * @throws ForeignJurisdiction otherwise (403)
   */
  public void requireJurisdiction(String region) {
    if (!mayActIn(region)) {
      throw new ForeignJurisdiction(region);
    }
  }

  private boolean isBelow(String own, String unit) {
    return units.isResolvable() && units.get().covers(own, unit);
  }
}
