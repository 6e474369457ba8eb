package org.gongkai.notification.reminder;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** Why a reminder policy cannot be had or changed. */
abstract sealed class ReminderPolicyProblem extends ProblemException {

  private static final long serialVersionUID = 1L;

  private ReminderPolicyProblem(Kind kind, String code, Map<String, Object> arguments) {
    super(kind, code, arguments);
  }

  /** There is no policy with this id. */
  static final class NotFound extends ReminderPolicyProblem {
    private static final long serialVersionUID = 1L;

    NotFound(UUID id) {
      super(Kind.NOT_FOUND, "reminder-policy-not-found", Map.of("id", id));
    }
  }

  /** A jurisdiction and kind have one policy; there is one already. */
  static final class Exists extends ReminderPolicyProblem {
    private static final long serialVersionUID = 1L;

    Exists(String jurisdiction, String taskKind) {
      super(
          Kind.REFUSED,
          "reminder-policy-exists",
          Map.of(
              "jurisdiction", jurisdiction == null ? "*" : jurisdiction,
              "taskKind", taskKind == null ? "*" : taskKind));
    }
  }

  /** The policy for everything stays: without it some task would have none. */
  static final class DefaultStays extends ReminderPolicyProblem {
    private static final long serialVersionUID = 1L;

    DefaultStays() {
      super(Kind.REFUSED, "reminder-policy-default-stays", Map.of());
    }
  }

  /** Only who runs the suite decides for every jurisdiction. */
  static final class NationWide extends ReminderPolicyProblem {
    private static final long serialVersionUID = 1L;

    NationWide() {
      super(Kind.FORBIDDEN, "reminder-policy-nation-wide", Map.of());
    }
  }
}
