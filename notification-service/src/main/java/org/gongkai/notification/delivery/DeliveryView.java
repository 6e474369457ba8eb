package org.gongkai.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.notification.message.MessageKind;

/** A delivery as administrators see it. */
@Schema(name = "Delivery", description = "一次投递 / the delivery of a message to a recipient")
record DeliveryView(
    UUID id,
    long version,
    UUID messageId,
    UUID taskId,
    MessageKind kind,
    String unit,
    String channel,
    UUID recipientId,
    String recipientName,
    String address,
    DeliveryState state,
    @Schema(description = "已尝试次数 / attempts so far") int attempts,
    @Schema(
            description =
                "因邮件服务器不可达而连续推迟的次数，不计入尝试 / how often in a row it was put off because the mail server"
                    + " could not be reached; no attempts")
        int postponements,
    @Schema(description = "下次尝试时间 / when it is tried next; only while pending")
        Instant nextAttemptAt,
    Instant createdAt,
    Instant finishedAt,
    @Schema(
            description =
                "最近一次的结果：服务器答复或取消原因 / the last outcome: the server's answer, or why it was cancelled",
            examples = "TASK_ENDED")
        String outcome) {}
