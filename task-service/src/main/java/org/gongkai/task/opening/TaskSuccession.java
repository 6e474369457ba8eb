package org.gongkai.task.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.Succession;
import org.gongkai.task.task.Cause;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;
import org.gongkai.task.task.TaskSubject;

/**
 * What becomes of open tasks whose unit has ended.
 *
 * <p>A task passes to the heir as it stands, with its clock. Where the heir has, or is about to
 * have, a task of its own for the same window, one task is enough and the other is cancelled. Where
 * the powers were divided, each of the other heirs gets a task alike for what was left open; a task
 * that follows a draft goes to the first heir only, since there is one draft.
 */
final class TaskSuccession {

  private final TaskFactory factory;
  private final Set<List<Object>> windows = new HashSet<>();

  /** Starts from the windows for which obligations have open tasks. */
  TaskSuccession(TaskFactory factory, List<Task> open) {
    this.factory = factory;
    open.forEach(task -> windows.add(window(task.data().subject().obligationId(), task)));
  }

  /** What happens to a task when a duty passes on. */
  List<TaskEvent> follow(Task task, Succession passed) {
    List<TaskEvent> events = new ArrayList<>();
    if (ofWindow(task)) {
      passed.others().forEach(other -> events.add(factory.alike(task, other)));
    }
    boolean held = task.data().unit().equals(passed.from());
    if (held && merges(task, passed.heir()) && isDuplicate(task, passed.heir())) {
      events.add(task.cancel(Cause.DUTY_ENDED));
    } else if (held) {
      windows.add(window(passed.heir().id(), task));
      events.add(task.passOn(passed.heir().unit(), Cause.UNIT_ENDED));
    }
    return events;
  }

  private static boolean merges(Task task, Obligation heir) {
    return !task.data().subject().obligationId().equals(heir.id());
  }

  private boolean isDuplicate(Task task, Obligation heir) {
    if (task.data().subject().kind() == TaskKind.STANDING) {
      return true;
    }
    LocalDate next = heir.nextOpensOn();
    return ofWindow(task)
        && (windows.contains(window(heir.id(), task))
            || next != null && !next.isAfter(task.data().deadline().opensOn()));
  }

  private static boolean ofWindow(Task task) {
    TaskSubject subject = task.data().subject();
    return subject.disclosureId() == null
        && (subject.kind() == TaskKind.DISCLOSURE || subject.kind() == TaskKind.WORK);
  }

  private static List<Object> window(UUID duty, Task task) {
    String period = task.data().subject().period();
    return List.of(
        duty, ofWindow(task), period == null ? task.data().deadline().opensOn() : period);
  }
}
