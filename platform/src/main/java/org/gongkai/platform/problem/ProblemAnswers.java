package org.gongkai.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes refusals as problems (RFC 9457) in the caller's language. */
@ApplicationScoped
public class ProblemAnswers {

  private static final String TYPES = "https://gongkai.org/problems/";
  private static final int RETRY_AFTER_SECONDS = 5;

  private final ProblemTexts texts;

  ProblemAnswers(ProblemTexts texts) {
    this.texts = texts;
  }

  /**
   * The problem for a refusal.
   *
   * @param language one of {@link Languages}
   * @param path of the request; null when it is not known
   */
  public HttpProblem of(ProblemException refusal, Locale language, String path) {
    int status = ProblemStatus.of(refusal.kind());
    HttpProblem.Builder problem =
        begin(status, refusal.code(), refusal.arguments(), language, path);
    if (!refusal.errors().isEmpty()) {
      problem.with(
          "errors", refusal.errors().stream().map(error -> view(error, language)).toList());
    }
    refusal.legalBasis().ifPresent(basis -> problem.with("legalBasis", basis));
    if (status == ProblemStatus.UNAVAILABLE) {
      problem.withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    return problem.build();
  }

  /** The problem for an error of which only the status may be told. */
  HttpProblem of(int status, Map<String, Object> headers, Locale language, String path) {
    HttpProblem.Builder problem =
        begin(status, ProblemStatus.codeOf(status), Map.of(), language, path);
    headers.forEach(
        (name, value) -> {
          if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
            problem.withHeader(name, value);
          }
        });
    return problem.build();
  }

  private HttpProblem.Builder begin(
      int status, String code, Map<String, Object> arguments, Locale language, String path) {
    HttpProblem.Builder problem =
        HttpProblem.builder()
            .withType(URI.create(TYPES + code))
            .withStatus(status)
            .withTitle(texts.title(code, language))
            .withDetail(texts.detail(code, arguments, language).orElse(null))
            .withInstance(instance(path))
            .with("code", code)
            .withHeader("Content-Language", language.toLanguageTag())
            .withHeader("Vary", "Accept-Language");
    Traces.currentId().ifPresent(id -> problem.with("traceId", id));
    return problem;
  }

  private Map<String, Object> view(FieldError error, Locale language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        error.pointer() == null ? "parameter" : "pointer",
        error.pointer() == null ? error.parameter() : error.pointer());
    view.put("detail", detail(error, language));
    view.put("code", error.code());
    if (error.arguments().get("allowed") instanceof List<?> allowed && !allowed.isEmpty()) {
      view.put("allowed", allowed);
    }
    return view;
  }

  private String detail(FieldError error, Locale language) {
    return texts
        .detail(error.code(), error.arguments(), language)
        .orElseGet(
            () -> Objects.toString(error.arguments().get(ViolationFaults.MESSAGE), error.code()));
  }

  private static URI instance(String path) {
    try {
      return path == null ? null : new URI(null, null, path, null);
    } catch (URISyntaxException notAPath) {
      return null;
    }
  }
}
