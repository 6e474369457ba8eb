package org.gongkai.notification.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reminder policies; there are few, and all are read at once. */
@ApplicationScoped
class ReminderPolicyRepository implements PanacheRepositoryBase<ReminderPolicy, UUID> {

  List<PolicyRule> rules() {
    return listAll().stream().map(ReminderPolicy::rule).toList();
  }

  boolean hasOneFor(String jurisdiction, String taskKind) {
    return count(
            "coalesce(jurisdiction, '') = ?1 and coalesce(taskKind, '') = ?2",
            jurisdiction == null ? "" : jurisdiction,
            taskKind == null ? "" : taskKind)
        > 0;
  }

  List<ReminderPolicy> page(UUID after, int rows) {
    return after == null
        ? find("order by id").page(0, rows).list()
        : find("id > ?1 order by id", after).page(0, rows).list();
  }
}
