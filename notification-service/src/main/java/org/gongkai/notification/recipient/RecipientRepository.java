package org.gongkai.notification.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The recipients of all units. */
@ApplicationScoped
class RecipientRepository implements PanacheRepositoryBase<Recipient, UUID> {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  boolean has(String unit, String email, UUID except) {
    return count("unit = ?1 and lower(email) = lower(?2) and id <> ?3", unit, email, except) > 0;
  }

  /**
   * By id, after the given one or from the beginning when null.
   *
   * @param units whose; null for all
   * @param active only those who are told, or only those who are no more; null for both
   */
  List<Recipient> page(List<String> units, Boolean active, UUID after, int rows) {
    Parameters values = Parameters.with("after", start(after));
    String which = "id > :after";
    if (units != null) {
      which += " and unit in :units";
      values.and("units", units);
    }
    if (active != null) {
      which += " and active = :active";
      values.and("active", active);
    }
    return find(which + " order by id", values).page(0, rows).list();
  }

  private static UUID start(UUID after) {
    return after == null ? BEFORE_ALL : after;
  }
}
