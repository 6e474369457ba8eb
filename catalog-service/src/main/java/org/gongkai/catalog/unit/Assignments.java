package org.gongkai.catalog.unit;

import java.time.LocalDate;

/** What this feature asks of the items, for groups that are defined by reference to them. */
public interface Assignments {

  /** Whom the items that the reference names assign, in its roles, by their content on the day. */
  AssignedUnits assignedBy(GroupDefinition.ByReference reference, LocalDate day);
}
