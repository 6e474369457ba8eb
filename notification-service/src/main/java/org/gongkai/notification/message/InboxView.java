package org.gongkai.notification.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit's inbox at a glance.
 *
 * @param unread messages nobody has read, counted up to the cap
 * @param more whether there are more than that
 */
@Schema(name = "Inbox", description = "单位收件箱概况 / a unit's inbox at a glance")
record InboxView(String unit, String unitName, int unread, boolean more) {

  /** Counting stops here; a count without an end is a scan without an end. */
  static final int CAP = 1000;

  static InboxView of(String unit, String unitName, int counted) {
    return new InboxView(unit, unitName, Math.min(counted, CAP), counted > CAP);
  }
}
