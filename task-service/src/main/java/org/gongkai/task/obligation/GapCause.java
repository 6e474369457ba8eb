package org.gongkai.task.obligation;

/** Why a code that an assignment names comes to nobody. */
enum GapCause {
  /** No unit with this code has arrived. */
  UNIT_UNKNOWN,
  /** The unit has ended and names nobody that carries its duties. */
  UNIT_WITHOUT_SUCCESSOR,
  /** The unit has ended, and its successors lead back to each other. */
  SUCCESSORS_IN_A_CIRCLE,
  /** No group with this code has arrived. */
  GROUP_UNKNOWN,
  /** Nobody belonged to the group on the document's date. */
  GROUP_WITHOUT_MEMBERS
}
