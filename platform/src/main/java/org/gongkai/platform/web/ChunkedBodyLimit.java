package org.gongkai.platform.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Counts bodies whose length is not declared (chunked) while they are read, and refuses them as
 * {@link BodyLimit} does.
 *
 * <p>The server's own count, which answers without a body, is switched off for what is counted
 * here.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ChunkedBodyLimit implements ContainerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  private final BodyLimit limit;
  private final RoutingContext event;

  ChunkedBodyLimit(BodyLimit limit, RoutingContext event) {
    this.limit = limit;
    this.event = event;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null
        && !WITHOUT_BODY.contains(request.getMethod())
        && BlockingOperationControl.isBlockingAllowed()) {
      event.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
      request.setEntityStream(
          new LimitedInputStream(request.getEntityStream(), limit.bytes(event)));
    }
  }
}
