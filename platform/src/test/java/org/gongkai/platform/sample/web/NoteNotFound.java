package org.gongkai.platform.sample.web;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

final class NoteNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  NoteNotFound(UUID id) {
    super(Kind.NOT_FOUND, "note-not-found", Map.of("id", id));
  }
}
