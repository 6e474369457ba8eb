package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.notification.delivery.DeliveryRetries.Retried;
import org.gongkai.notification.unit.UnitProjection;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.ForeignUnit;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.time.DatesReversed;

/**
 * What administrators do with deliveries. A unit's officers see those of their unit and below,
 * supervisors those of the units of their jurisdiction.
 */
@ApplicationScoped
class DeliveryService {

  private final DeliveryStore deliveries;
  private final DeliveryRetries retries;
  private final UnitProjection units;
  private final Audit audit;
  private final Access access;
  private final CurrentActor actor;

  DeliveryService(
      DeliveryStore deliveries,
      DeliveryRetries retries,
      UnitProjection units,
      Audit audit,
      Access access,
      CurrentActor actor) {
    this.deliveries = deliveries;
    this.retries = retries;
    this.units = units;
    this.audit = audit;
    this.access = access;
    this.actor = actor;
  }

  List<DeliveryView> list(DeliveryFilter filter, UUID after, int rows) {
    return deliveries.list(visible(filter.unit()), filter, after, rows);
  }

  /**
   * One delivery.
   *
   * @throws DeliveryProblem.NotFound also for one that the caller may not see: who must not read it
   *     need not learn that it exists
   */
  DeliveryView get(UUID id) {
    return deliveries
        .find(id)
        .filter(delivery -> sees(delivery.unit()))
        .orElseThrow(() -> new DeliveryProblem.NotFound(id));
  }

  /**
   * Tries a failed delivery again from the beginning. Safe when repeated or done by two at once: it
   * leaves the state FAILED once, the second attempt is refused; the audit entry commits with it.
   */
  @Audited("delivery.retry")
  @Transactional
  public DeliveryView retry(@AuditSubject UUID id) {
    DeliveryView before = get(id);
    if (!retries.retry(id)) {
      throw new DeliveryProblem.NotFailed(id, before.state());
    }
    DeliveryView after = get(id);
    audit.record(
        AuditEntry.of("delivery.retry", "delivery", id)
            .forUnit(before.unit())
            .from(before.state())
            .to(after.state()));
    return after;
  }

  /**
   * Tries many failed deliveries again from the beginning, the oldest first. Safe when repeated or
   * done by two at once: each leaves the state FAILED once, and its audit entry commits with it.
   */
  @Audited("delivery.retry")
  @Transactional
  public RetriedView retry(RetryFilter filter) {
    DatesReversed.refuseInBody("/failedBefore", filter.failedFrom(), filter.failedBefore());
    List<String> within = filter.unit() == null ? null : units.below(filter.unit());
    List<Retried> retried = retries.retry(filter, within);
    audit.record(
        retried.stream()
            .map(
                each ->
                    AuditEntry.of("delivery.retry", "delivery", each.id())
                        .forUnit(each.unit())
                        .from(DeliveryState.FAILED)
                        .to(DeliveryState.PENDING))
            .toArray(AuditEntry[]::new));
    return new RetriedView(retried.size(), retried.size() == filter.limit());
  }

  private List<String> visible(String unit) {
    if (unit != null) {
      requireSight(unit);
      return units.below(unit);
    }
    if (seesAll()) {
      return null;
    }
    Set<String> visible = new TreeSet<>(actor.get().unit().map(units::below).orElse(List.of()));
    if (actor.get().is(Roles.SUPERVISOR)) {
      actor.get().jurisdiction().map(units::within).ifPresent(visible::addAll);
    }
    return List.copyOf(visible);
  }

  private void requireSight(String unit) {
    if (!sees(unit)) {
      throw new ForeignUnit(unit);
    }
  }

  private boolean sees(String unit) {
    return seesAll() || supervises(unit) || access.mayActFor(unit);
  }

  private boolean supervises(String unit) {
    return actor.get().is(Roles.SUPERVISOR)
        && units.region(unit).filter(access::mayActIn).isPresent();
  }

  private boolean seesAll() {
    return actor.get().is(Roles.SYSTEM_ADMIN);
  }
}
