package org.gongkai.platform.event;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** No dead letter or blocked event has that id. */
final class EventNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  EventNotFound(UUID id) {
    super(Kind.NOT_FOUND, "event-not-found", Map.of("id", id));
  }
}
