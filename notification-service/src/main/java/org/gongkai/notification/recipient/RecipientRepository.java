package org.gongkai.notification.recipient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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

  /** By id, after the given one or from the beginning when null. */
  List<Recipient> page(UUID after, int rows) {
    return find("id > ?1 order by id", start(after)).page(0, rows).list();
  }

  /** The same, of some units only. */
  List<Recipient> page(List<String> units, UUID after, int rows) {
    return find("unit in ?1 and id > ?2 order by id", units, start(after)).page(0, rows).list();
  }

  private static UUID start(UUID after) {
    return after == null ? BEFORE_ALL : after;
  }
}
