package org.gongkai.platform.sample.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.platform.problem.ConstraintProblems;
import org.gongkai.platform.problem.ProblemException;

final class NoteCodeTaken extends ProblemException {
  private static final long serialVersionUID = 1L;

  NoteCodeTaken() {
    super(Kind.REFUSED, "note-code-taken", Map.of(), "《样例条例》第一条");
  }

  @ApplicationScoped
  static class Constraint implements ConstraintProblems {
    @Override
    public Map<String, Supplier<? extends ProblemException>> byConstraint() {
      return Map.of("sample_note_code", NoteCodeTaken::new);
    }
  }
}
