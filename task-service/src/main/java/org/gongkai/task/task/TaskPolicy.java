package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what to a task, and when: named rules, asked in this order; the first refusal counts.
 */
final class TaskPolicy {

  /** What is asked. */
  record Question(TaskVerb verb, TaskData task, Set<Capacity> capacities, LocalDate today) {}

  /** One rule. */
  @FunctionalInterface
  interface Rule {
    Decision decide(Question question);
  }

  private static final Set<TaskVerb> CLOCK_VERBS =
      EnumSet.of(TaskVerb.EXTEND, TaskVerb.SUSPEND, TaskVerb.RESUME);

  private static final List<Rule> RULES =
      List.of(
          TaskPolicy::onlyWhoIsEntitled,
          TaskPolicy::onlyFromTheStatesThatLeadThere,
          TaskPolicy::aSuspendedTaskOnlyResumesOrIsCancelled,
          TaskPolicy::onlyASuspendedTaskResumes,
          TaskPolicy::onlyAMeasurableDeadlineMoves,
          TaskPolicy::aClockThatHasRunOutIsNotSuspended,
          TaskPolicy::theClockOfABreachedNoticeStays);

  private TaskPolicy() {}

  static Decision decide(Question question) {
    return RULES.stream()
        .map(rule -> rule.decide(question))
        .filter(Decision.Refused.class::isInstance)
        .findFirst()
        .orElseGet(Decision::allowed);
  }

  static Decision onlyWhoIsEntitled(Question question) {
    boolean entitled =
        question.verb().capacities().stream().anyMatch(question.capacities()::contains);
    return entitled
        ? Decision.allowed()
        : new Decision.Refused(
            "task-not-entitled",
            true,
            Map.of("verb", question.verb(), "unit", question.task().unit()));
  }

  static Decision onlyFromTheStatesThatLeadThere(Question question) {
    TaskStatus status = question.task().status();
    return question.verb().from().contains(status)
        ? Decision.allowed()
        : refused("task-transition-refused", question);
  }

  static Decision aSuspendedTaskOnlyResumesOrIsCancelled(Question question) {
    boolean free = question.verb() == TaskVerb.RESUME || question.verb() == TaskVerb.CANCEL;
    return free || !question.task().deadline().suspended()
        ? Decision.allowed()
        : refused("task-suspended", question);
  }

  static Decision onlyASuspendedTaskResumes(Question question) {
    return question.verb() != TaskVerb.RESUME || question.task().deadline().suspended()
        ? Decision.allowed()
        : refused("task-not-suspended", question);
  }

  static Decision onlyAMeasurableDeadlineMoves(Question question) {
    boolean moves = question.verb() == TaskVerb.EXTEND || question.verb() == TaskVerb.SUSPEND;
    return !moves || question.task().deadline().clock() != null
        ? Decision.allowed()
        : refused("task-without-deadline", question);
  }

  static Decision aClockThatHasRunOutIsNotSuspended(Question question) {
    LocalDate due = question.task().deadline().dueOn();
    return question.verb() != TaskVerb.SUSPEND || !due.isBefore(question.today())
        ? Decision.allowed()
        : refused("task-clock-run-out", question);
  }

  /** A notice that was taken down too early stays a breach: no clock is moved past it. */
  static Decision theClockOfABreachedNoticeStays(Question question) {
    boolean moves = CLOCK_VERBS.contains(question.verb());
    boolean breached =
        question.task().subject().kind() == TaskKind.NOTICE_WATCH
            && question.task().deadline().overdue();
    return moves && breached ? refused("task-notice-breached", question) : Decision.allowed();
  }

  private static Decision refused(String rule, Question question) {
    return new Decision.Refused(
        rule, false, Map.of("verb", question.verb(), "state", question.task().status()));
  }
}
