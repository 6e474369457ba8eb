package org.gongkai.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises failures that come from reading the request, before any command runs.
 *
 * <p>Only the failure itself and what JAX-RS wraps are looked at: the same exceptions deeper down
 * come from the service's own work and are internal errors.
 */
final class RequestFaults {

  private RequestFaults() {}

  /** The refusal; empty when the failure is of another kind. */
  static Optional<ProblemException> of(Throwable failure) {
    if (failure instanceof JsonProcessingException json) {
      return JsonFaults.of(json);
    }
    if (failure instanceof ResteasyReactiveViolationException invalid) {
      Set<ConstraintViolation<?>> violations =
          new LinkedHashSet<>(invalid.getConstraintViolations());
      return ResourceParameters.current()
          .flatMap(parameters -> ViolationFaults.of(violations, parameters));
    }
    if (failure instanceof WebApplicationException wrapper && wrapper.getCause() != null) {
      return wrapped(wrapper);
    }
    return Optional.empty();
  }

  private static Optional<ProblemException> wrapped(WebApplicationException wrapper) {
    if (wrapper.getCause() instanceof JsonProcessingException json) {
      return JsonFaults.of(json);
    }
    if (wrapper instanceof NotFoundException || wrapper instanceof BadRequestException) {
      String message = Objects.toString(wrapper.getCause().getMessage(), "");
      return ResourceParameters.current()
          .flatMap(parameters -> parameters.unreadableQuery(message))
          .map(InvalidRequest::new);
    }
    return Optional.empty();
  }
}
