package org.gongkai.platform.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.event.BlockedEvents.BlockedEvent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;

/** What operators do with events that went wrong. */
@Path("/v1")
@Tag(name = "operations", description = "运维 / Operations")
@RolesAllowed(Roles.SYSTEM_ADMIN)
class EventOperationsResource {

  private static final String SCOPE = Cursors.scope("dead-letters");

  private final DeadLetters deadLetters;
  private final BlockedEvents blocked;
  private final Cursors cursors;

  @Inject
  EventOperationsResource(DeadLetters deadLetters, BlockedEvents blocked, Cursors cursors) {
    this.deadLetters = deadLetters;
    this.blocked = blocked;
    this.cursors = cursors;
  }

  @GET
  @Path("/dead-letters")
  @Operation(
      operationId = "listDeadLetters",
      summary = "列出无法处理的消息（死信） / Records that this service could not apply, with their cause")
  public Page<DeadLetter> deadLetters(@BeanParam @Valid PageQuery page) {
    List<String> after = cursors.decode(SCOPE, page.cursor());
    UUID last = after.isEmpty() ? null : UUID.fromString(after.get(0));
    return Page.of(
        deadLetters.list(last, page.rowsToRead()),
        page,
        letter -> letter,
        letter -> cursors.encode(SCOPE, List.of(letter.id().toString())));
  }

  @POST
  @Path("/dead-letters/{id}/redeliveries")
  @Operation(
      operationId = "redeliverDeadLetter",
      summary = "重新投递一封死信 / Send a dead letter back to this service",
      description =
          "只投给原来的消费者；再次失败时仍为同一条，尝试次数加一。已处理或已被取代的不再发送 / Only its own consumer takes it;"
              + " others pass it over. When it fails again it stays one entry with one attempt more."
              + " What was applied or superseded is not sent.")
  public void redeliver(@PathParam("id") UUID id) {
    if (!deadLetters.redeliver(id)) {
      throw new EventNotFound(id);
    }
  }

  @GET
  @Path("/blocked-events")
  @Operation(
      operationId = "listBlockedEvents",
      summary = "列出发不出的事件 / Events that cannot be sent; their aggregates wait behind them")
  public List<BlockedEvent> blockedEvents() {
    return blocked.list();
  }

  @POST
  @Path("/blocked-events/{id}/resends")
  @Operation(
      operationId = "resendBlockedEvent",
      summary = "再次发送受阻事件 / Try a blocked event again",
      description = "先排除原因 / Mend the cause first, e.g. the topic's size limit.")
  public void resend(@PathParam("id") UUID id) {
    if (!blocked.resend(id)) {
      throw new EventNotFound(id);
    }
  }
}
