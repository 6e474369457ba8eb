package org.gongkai.notification.reminder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder policy as administrators see it. */
@Schema(name = "ReminderPolicy", description = "提醒规则 / a reminder policy")
record ReminderPolicyView(
    UUID id, long version, String jurisdiction, String taskKind, ScheduleBody schedule) {

  static ReminderPolicyView of(ReminderPolicy policy) {
    return new ReminderPolicyView(
        policy.id(),
        policy.version(),
        policy.jurisdiction(),
        policy.taskKind(),
        ScheduleBody.of(policy.schedule()));
  }
}
