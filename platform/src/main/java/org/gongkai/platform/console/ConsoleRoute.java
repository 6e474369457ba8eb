package org.gongkai.platform.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.gongkai.platform.sandbox.SandboxConfig;
import org.jboss.logging.Logger;

/**
 * Gives the console its description with examples from the data at hand. There is no such route
 * without the sandbox.
 *
 * <p>It stands before the server's own route and takes only what the console asks for: JSON by
 * {@code Accept}, without {@code ?format=}. It answers on a thread that may block, so that nobody
 * else waits for the database.
 */
@ApplicationScoped
class ConsoleRoute {

  private static final Logger LOG = Logger.getLogger(ConsoleRoute.class);
  private static final String PATH = "/q/openapi";
  private static final String JSON = "application/json";
  private static final int BEFORE_THE_SERVERS_OWN = -1;

  private final SandboxConfig sandbox;
  private final ConsoleDocument document;

  ConsoleRoute(SandboxConfig sandbox, ConsoleDocument document) {
    this.sandbox = sandbox;
    this.document = document;
  }

  void register(@Observes Router router) {
    if (sandbox.enabled()) {
      router.get(PATH).order(BEFORE_THE_SERVERS_OWN).blockingHandler(this::answer, false);
    }
  }

  private void answer(RoutingContext event) {
    String accept = event.request().getHeader("Accept");
    if (accept == null || !accept.contains(JSON) || !event.queryParams().isEmpty()) {
      event.next();
      return;
    }
    event
        .response()
        .putHeader("Content-Type", JSON + ";charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(now()));
  }

  /** While the database is away the console opens all the same. */
  private byte[] now() {
    try {
      return document.now();
    } catch (IOException | RuntimeException failure) {
      LOG.warnf(failure, "The console shows the published examples");
      return document.published();
    }
  }
}
