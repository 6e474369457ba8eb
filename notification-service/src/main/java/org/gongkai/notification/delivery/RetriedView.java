package org.gongkai.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a retry of many did. */
@Schema(name = "DeliveriesRetried")
record RetriedView(
    @Schema(description = "重新排队的条数 / how many were queued again", examples = "37") int retried,
    @Schema(description = "是否可能还有，请再次调用 / there may be more: call again", examples = "false")
        boolean more) {}
