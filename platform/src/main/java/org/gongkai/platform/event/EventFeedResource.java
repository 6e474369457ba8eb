package org.gongkai.platform.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.security.Roles;

/** The event feed: what the topics carry, over REST. */
@Path("/v1/events")
@Tag(name = "events", description = "事件 / Events")
class EventFeedResource {

  private final EventFeed feed;

  @Inject
  EventFeedResource(EventFeed feed) {
    this.feed = feed;
  }

  @GET
  @RolesAllowed(Roles.INTEGRATOR)
  @Operation(
      operationId = "listEvents",
      summary = "按游标读取已发布事件 / Published events after a cursor",
      description =
          "没有 Kafka 或漏收事件的系统由此补读。同一聚合的事件按顺序返回；next 总是给出，隔一段时间用它再读。"
              + " / For who has no Kafka or missed something. Events of one aggregate come in order;"
              + " `next` is always there: ask again with it later.")
  public Page<PublishedEvent> list(
      @Parameter(description = "上次返回的 next，留空从头读 / `next` of the answer before; leave out to begin")
          @QueryParam("after")
          String after,
      @Parameter(description = "最多条数 / most events", example = "20")
          @QueryParam("limit")
          @DefaultValue("20")
          @Min(1)
          @Max(100)
          int limit) {
    return feed.after(after, limit);
  }
}
