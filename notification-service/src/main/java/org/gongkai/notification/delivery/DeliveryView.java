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
                "因邮件服务器不可达或拒绝接入而连续推迟的次数，不计入尝试 / how often in a row it was put off because the mail"
                    + " server could not be reached or did not let us in; no attempts")
        int postponements,
    @Schema(
            description =
                "推迟的原因：UNREACHABLE 服务器不可达，恢复后自动发出；CONFIGURATION 服务器拒绝登录、加密或发件人，修正配置后自动发出"
                    + " / why it was put off: UNREACHABLE, it goes out once the server is back;"
                    + " CONFIGURATION, the server refuses the sign-in, the encryption or the sender,"
                    + " and it goes out once that is mended",
            examples = "CONFIGURATION")
        Obstacle obstacle,
    @Schema(description = "下次尝试时间 / when it is tried next; only while pending")
        Instant nextAttemptAt,
    Instant createdAt,
    Instant finishedAt,
    @Schema(
            description =
                "最近一次的结果：服务器答复或取消原因 / the last outcome: the server's answer, or why it was cancelled",
            examples = "TASK_ENDED")
        String outcome) {}
