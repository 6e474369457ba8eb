package org.gongkai.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gongkai.platform.problem.Languages;
import org.gongkai.platform.problem.ProblemAnswers;
import org.gongkai.platform.problem.RequestTooLarge;

/**
 * Answers a body that is declared too long with a problem, before a byte of it is read.
 *
 * <p>The HTTP server has the same limit ({@code quarkus.http.limits.max-body-size}) but answers it
 * with an empty body; this stands just before it, after authentication. Bodies of undeclared length
 * are counted by {@link ChunkedBodyLimit}.
 */
@ApplicationScoped
class BodyLimit {

  /** Filters run by falling priority; the server's own check has priority 2. */
  private static final int JUST_BEFORE_THE_SERVER = 10;

  private final long limit;
  private final ProblemAnswers answers;
  private final ObjectMapper json;

  BodyLimit(VertxHttpConfig config, ProblemAnswers answers, ObjectMapper json) {
    this.limit =
        config.limits().maxBodySize().map(size -> size.asLongValue()).orElse(Long.MAX_VALUE);
    this.answers = answers;
    this.json = json;
  }

  long bytes() {
    return limit;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, JUST_BEFORE_THE_SERVER);
  }

  private void check(RoutingContext event) {
    String length = event.request().getHeader("Content-Length");
    if (length != null && exceeds(length)) {
      refuse(event);
    } else {
      event.next();
    }
  }

  private boolean exceeds(String length) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException beyondMeasure) {
      return true;
    }
  }

  private void refuse(RoutingContext event) {
    HttpProblem problem =
        answers.of(
            new RequestTooLarge(limit),
            Languages.preferred(event.request().getHeader("Accept-Language")),
            event.request().path());
    HttpServerResponse response = event.response().setStatusCode(problem.getStatusCode());
    problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
    response
        .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
        .putHeader("Connection", "close")
        .endHandler(sent -> event.request().connection().close());
    response.end(write(problem));
  }

  private String write(HttpProblem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always writable as JSON", e);
    }
  }
}
