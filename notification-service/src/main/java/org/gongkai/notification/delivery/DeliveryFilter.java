package org.gongkai.notification.delivery;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;
import org.jdbi.v3.core.statement.Query;

/**
 * Which deliveries are asked for; what is null is not asked for. With {@code state=FAILED} it lists
 * what {@link RetryFilter} tries again.
 *
 * @param finishedFrom sent, failed or cancelled at this time or later
 * @param finishedBefore sent, failed or cancelled before this time
 */
record DeliveryFilter(
    @QueryParam("unit")
        @Parameter(description = "单位代码，含下级 / code of a unit", example = "140400-MZJ")
        String unit,
    @QueryParam("state") @Parameter(description = "状态 / state", example = "FAILED")
        DeliveryState state,
    @QueryParam("message") @Parameter(description = "消息编号 / id of a message") UUID message,
    @QueryParam("kind") @Parameter(description = "消息类型 / kind of message", example = "REMINDER")
        MessageKind kind,
    @QueryParam("finishedFrom")
        @PlausibleDate
        @Parameter(
            description = "结束（如失败）时间不早于 / finished, for instance failed, at this time or later",
            example = "2026-01-01T00:00:00Z")
        Instant finishedFrom,
    @QueryParam("finishedBefore")
        @PlausibleDate
        @Parameter(
            description = "结束（如失败）时间早于 / finished, for instance failed, before this time",
            example = "2100-01-01T00:00:00Z")
        Instant finishedBefore) {

  /** All deliveries. */
  static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null, null, null);

  /** A range that ends before it begins is a mistake, not an empty list. */
  DeliveryFilter {
    DatesReversed.refuse("finishedBefore", finishedFrom, finishedBefore);
  }

  /** The conditions on a delivery {@code d}, each beginning with {@code AND}; not the unit. */
  String conditions() {
    return (state == null ? "" : " AND d.state = :state")
        + (message == null ? "" : " AND d.message = :message")
        + (kind == null ? "" : " AND (SELECT m.kind FROM message m WHERE m.id = d.message) = :kind")
        + (finishedFrom == null ? "" : " AND d.finished_at >= CAST(:from AS timestamptz)")
        + (finishedBefore == null ? "" : " AND d.finished_at < CAST(:before AS timestamptz)");
  }

  /** Binds what {@link #conditions()} names. */
  void bind(Query query) {
    bind(query, "state", state == null ? null : state.name());
    bind(query, "message", message);
    bind(query, "kind", kind == null ? null : kind.name());
    bind(query, "from", finishedFrom == null ? null : finishedFrom.toString());
    bind(query, "before", finishedBefore == null ? null : finishedBefore.toString());
  }

  /** What a cursor of this list belongs to. */
  String scope() {
    return Cursors.scope("deliveries", unit, state, message, kind, finishedFrom, finishedBefore);
  }

  private static void bind(Query query, String name, Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }
}
