package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Roles;

/** The caller of the running request, as a viewer of disclosures. */
@ApplicationScoped
class CurrentViewer implements DisclosureVisibility.Viewer {

  private static final Set<String> PEOPLE_OF_UNITS =
      Set.of(Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER);

  private final CurrentActor actors;
  private final Access access;

  CurrentViewer(CurrentActor actors, Access access) {
    this.actors = actors;
    this.access = access;
  }

  /** Whether they work on disclosures of some unit. */
  boolean isOfUnit() {
    return PEOPLE_OF_UNITS.stream().anyMatch(actors.get()::is);
  }

  /** Whether they supervise some jurisdiction. */
  boolean isSupervisor() {
    return actors.get().is(Roles.SUPERVISOR);
  }

  @Override
  public boolean worksFor(String unit) {
    return isOfUnit() && access.mayActFor(unit);
  }

  @Override
  public boolean supervises(String jurisdiction) {
    return isSupervisor() && access.mayActIn(jurisdiction);
  }
}
