package org.gongkai.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which of the shared problems an operation can answer. */
enum StandardProblems {
  INVALID(400, "invalid-request", "请求不符合要求", "The request breaks its contract"),
  UNAUTHENTICATED(401, "unauthenticated", "需要登录", "No valid access token"),
  FORBIDDEN(403, "forbidden", "没有权限", "The role or the unit is not the caller's"),
  NOT_FOUND(404, "not-found", "未找到", "There is no such thing"),
  CONFLICT(409, "concurrent-change", "规则或当前状态不允许", "A rule or the present state refuses"),
  STALE(412, "stale-version", "所依据的版本已过期", "If-Match names an older version"),
  TOO_LARGE(413, "request-too-large", "请求体过大", "The body is too large"),
  MEDIA_TYPE(415, "unsupported-media-type", "不支持的媒体类型", "The body's media type is not accepted"),
  KEY_REUSED(422, "idempotency-key-reused", "幂等键已用于另一请求", "The key was used for another request"),
  IF_MATCH(428, "if-match-required", "缺少 If-Match", "If-Match is missing"),
  INTERNAL(500, "internal-error", "内部错误", "Something broke inside"),
  UNAVAILABLE(503, "database-unavailable", "暂时不可用", "Try again in a few seconds");

  final int status;
  final String code;
  final String chinese;
  final String english;

  StandardProblems(int status, String code, String chinese, String english) {
    this.status = status;
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** The name of the shared response in the description. */
  String component() {
    return "Problem" + status;
  }

  static List<StandardProblems> of(
      HttpMethod method, String path, Operation operation, boolean secured, boolean creates) {
    boolean parameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
    boolean body = operation.getRequestBody() != null;
    List<StandardProblems> problems = new ArrayList<>();
    addIf(problems, parameters || body || creates, INVALID);
    addIf(problems, secured, UNAUTHENTICATED, FORBIDDEN);
    addIf(problems, path.contains("{"), NOT_FOUND);
    addIf(problems, method != HttpMethod.GET && method != HttpMethod.HEAD, CONFLICT);
    addIf(problems, hasIfMatch(operation), STALE, IF_MATCH);
    addIf(problems, body, TOO_LARGE, MEDIA_TYPE);
    addIf(problems, creates, KEY_REUSED);
    addIf(problems, true, INTERNAL, UNAVAILABLE);
    return problems;
  }

  static boolean hasIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(StandardProblems::isIfMatch);
  }

  static boolean isIfMatch(Parameter parameter) {
    return "If-Match".equalsIgnoreCase(parameter.getName());
  }

  private static void addIf(
      List<StandardProblems> problems, boolean applies, StandardProblems... added) {
    if (applies) {
      problems.addAll(List.of(added));
    }
  }
}
