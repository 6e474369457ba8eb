package org.gongkai.notification.message;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** There is no message with this id. */
final class MessageNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  MessageNotFound(UUID id) {
    super(Kind.NOT_FOUND, "message-not-found", Map.of("id", id));
  }
}
