package org.gongkai.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The one place where a failure becomes an answer.
 *
 * <p>Every mapper of the problem extension ends here with the failure it caught. What is known
 * becomes its refusal; of everything else the status is told and nothing more, and an internal
 * error is logged, once, under the trace id that the answer names. Bodies and headers are never
 * logged.
 */
@ApplicationScoped
class ProblemMapper implements ProblemPostProcessor {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final int BEFORE_ALL_OTHERS = 1_000;

  private final Failures failures;
  private final ProblemAnswers answers;
  private final CurrentVertxRequest request;

  ProblemMapper(Failures failures, ProblemAnswers answers, CurrentVertxRequest request) {
    this.failures = failures;
    this.answers = answers;
    this.request = request;
  }

  @Override
  public int priority() {
    return BEFORE_ALL_OTHERS;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    Optional<RoutingContext> current = currentRequest();
    Locale language =
        Languages.preferred(
            current.map(event -> event.request().getHeader("Accept-Language")).orElse(null));
    String path = current.map(event -> event.request().path()).orElse(context.path);
    Optional<ProblemException> refusal =
        RequestFaults.of(context.cause).or(() -> failures.asProblem(context.cause));
    HttpProblem answer =
        refusal
            .map(known -> answers.of(known, language, path))
            .orElseGet(() -> answers.of(statusOf(problem), problem.getHeaders(), language, path));
    log(answer, context.cause);
    return answer;
  }

  private static int statusOf(HttpProblem problem) {
    return problem.getStatusCode();
  }

  private static void log(HttpProblem answer, Throwable cause) {
    String trace = Traces.currentId().orElse("none");
    if (answer.getStatusCode() == ProblemStatus.UNAVAILABLE) {
      LOG.warnf("%s (trace %s): %s", answer.getType(), trace, rootOf(cause).getClass().getName());
    } else if (answer.getStatusCode() >= ProblemStatus.INTERNAL_ERROR) {
      LOG.errorf(cause, "Internal error at %s (trace %s)", answer.getInstance(), trace);
    } else {
      LOG.debugf("%s at %s (trace %s)", answer.getType(), answer.getInstance(), trace);
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private Optional<RoutingContext> currentRequest() {
    try {
      return Optional.ofNullable(request.getCurrent());
    } catch (ContextNotActiveException outsideOfRequests) {
      return Optional.empty();
    }
  }
}
