package org.gongkai.notification.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.platform.time.PlausibleDate;

/** Which failed deliveries are tried again; what is left out does not narrow. */
@Schema(
    name = "DeliveryRetryFilter",
    examples =
        "{\"unit\": \"140400-MZJ\", \"failedFrom\": \"2026-09-21T00:00:00Z\", \"most\": 500}")
record RetryFilter(
    @Schema(description = "单位代码，含下级 / code of a unit, with those below it") @Size(max = 100)
        String unit,
    @Schema(description = "消息类型 / kind of message") MessageKind kind,
    @Schema(description = "失败时间不早于 / failed at this time or later") @PlausibleDate
        Instant failedFrom,
    @Schema(description = "失败时间早于 / failed before this time") @PlausibleDate Instant failedBefore,
    @Schema(description = "至多处理条数，缺省 1000 / how many at most; 1000 if left out")
        @Min(1)
        @Max(RetryFilter.MOST)
        Integer most) {

  /** What one transaction takes on. */
  static final int MOST = 1000;

  int limit() {
    return most == null ? MOST : most;
  }
}
