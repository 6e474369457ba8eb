package org.gongkai.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gongkai.platform.problem.Languages;
import org.gongkai.platform.problem.ProblemAnswers;
import org.gongkai.platform.problem.RequestTooLarge;

/**
 * Answers a body that is declared longer than its operation takes ({@link BodyConfig}) with a
 * problem, before a byte of it is read; what the client sends all the same is thrown away ({@link
 * Remainder}).
 *
 * <p>The HTTP server has a limit of its own ({@code quarkus.http.limits.max-body-size}), for all
 * operations, but answers it with an empty body; this stands just before it, after authentication.
 * Bodies of undeclared length are counted by {@link ChunkedBodyLimit}.
 */
@ApplicationScoped
class BodyLimit {

  /** Filters run by falling priority; the server's own check has priority 2. */
  private static final int JUST_BEFORE_THE_SERVER = 10;

  private final long most;
  private final BodyConfig config;
  private final ProblemAnswers answers;
  private final ObjectMapper json;

  BodyLimit(VertxHttpConfig server, BodyConfig config, ProblemAnswers answers, ObjectMapper json) {
    this.most =
        server.limits().maxBodySize().map(size -> size.asLongValue()).orElse(Long.MAX_VALUE);
    this.config = config;
    this.answers = answers;
    this.json = json;
  }

  /** How many bytes the asked operation takes. */
  long bytes(RoutingContext event) {
    String method = event.request().method().name();
    String path = event.normalizedPath();
    MemorySize limit =
        config.larger().values().stream()
            .filter(larger -> larger.method().equals(method))
            .filter(larger -> path.equals(larger.path()) || path.equals(larger.path() + "/"))
            .map(BodyConfig.Larger::limit)
            .findFirst()
            .orElse(config.limit());
    return Math.min(most, limit.asLongValue());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, JUST_BEFORE_THE_SERVER);
  }

  private void check(RoutingContext event) {
    String length = event.request().getHeader("Content-Length");
    long limit = bytes(event);
    if (length != null && exceeds(length, limit)) {
      refuse(event, limit);
    } else {
      event.next();
    }
  }

  private static boolean exceeds(String length, long limit) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException beyondMeasure) {
      return true;
    }
  }

  private void refuse(RoutingContext event, long limit) {
    HttpProblem problem =
        answers.of(
            new RequestTooLarge(limit),
            Languages.preferred(event.request().getHeader("Accept-Language")),
            event.request().path());
    HttpServerResponse response = event.response().setStatusCode(problem.getStatusCode());
    problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
    response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
    if (event.request().version() != HttpVersion.HTTP_2) {
      response.putHeader("Connection", "close");
    }
    response.end(write(problem)).onComplete(sent -> Remainder.discard(event));
  }

  private String write(HttpProblem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always writable as JSON", e);
    }
  }
}
