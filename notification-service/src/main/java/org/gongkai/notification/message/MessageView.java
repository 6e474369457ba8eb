package org.gongkai.notification.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as its unit sees it. */
@Schema(name = "Message", description = "收件箱中的一条消息 / a message in a unit's inbox")
record MessageView(
    UUID id,
    long version,
    @Schema(description = "收件单位代码 / code of the unit that is told") String unit,
    @Schema(description = "收件单位名称；单位尚未同步时为 null / its name; null until the unit is known")
        String unitName,
    MessageKind kind,
    MessageState state,
    @Schema(description = "正文 / what it says") Bilingual text,
    Task task,
    @Schema(
            description =
                "距截止的工作日数，逾期为负；仅提醒 / working days left, negative when late; reminders only")
        Integer workingDaysLeft,
    String reason,
    Instant postedAt,
    Instant readAt,
    @Schema(description = "谁先阅读 / who read it first") String readBy,
    Instant acknowledgedAt,
    String acknowledgedBy) {

  /** The task as it stood when the message was posted. */
  @Schema(name = "MessageTask")
  record Task(
      UUID id,
      String kind,
      String itemCode,
      String title,
      String jurisdiction,
      String unit,
      String period,
      LocalDate dueOn,
      @Schema(description = "时限涉及尚未公布节假日安排的年份 / reaches into a year without an announced calendar")
          boolean provisional,
      int deadlineRevision) {}
}
