package org.gongkai.platform.problem;

import org.gongkai.platform.problem.ProblemException.Kind;

/** The one place that knows which HTTP status a refusal has, and the code of a bare status. */
final class ProblemStatus {

  static final int INTERNAL_ERROR = 500;
  static final int UNAVAILABLE = 503;

  private ProblemStatus() {}

  /** The status of a refusal (RFC 9110 §15, RFC 6585, RFC 7725). */
  static int of(Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case REFUSED -> 409;
      case GONE -> 410;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
      case UNPROCESSABLE -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case LEGALLY_BLOCKED -> 451;
      case UNAVAILABLE -> UNAVAILABLE;
    };
  }

  /** The code for an error of the framework of which only the status is known. */
  static String codeOf(int status) {
    return switch (status) {
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "request-too-large";
      case 415 -> "unsupported-media-type";
      case UNAVAILABLE -> "unavailable";
      default -> status >= 400 && status < INTERNAL_ERROR ? "bad-request" : "internal-error";
    };
  }
}
