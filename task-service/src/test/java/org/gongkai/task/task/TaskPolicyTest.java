package org.gongkai.task.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.task.calendar.ShippedArrangements;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.Grounds;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.task.TaskPolicy.Question;
import org.junit.jupiter.api.Test;

/** ASG-04, DL-11: who may do what to a task, from which state. */
class TaskPolicyTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(ShippedArrangements.read());
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
  private static final Moment MOMENT = new Moment(TODAY, CALENDAR);

  @Property
  void onlyTheVerbsOfAStateLeadOnFromIt(
      @ForAll TaskVerb verb, @ForAll TaskStatus status, @ForAll Capacity capacity) {
    // Given a task of twenty working days in any state, and somebody in one capacity
    Question question = new Question(verb, task(status), Set.of(capacity), TODAY);

    // When
    Decision decision = TaskPolicy.decide(question);

    // Then it is allowed exactly where capacity and state say so
    boolean expected =
        verb.capacities().contains(capacity)
            && verb.from().contains(status)
            && verb != TaskVerb.RESUME;
    assertEquals(expected, decision instanceof Decision.Allowed);
  }

  @Property
  void nothingLeadsOnFromATaskThatHasEnded(@ForAll TaskVerb verb) {
    for (TaskStatus ended : List.of(TaskStatus.CLOSED, TaskStatus.CANCELLED)) {
      Question question = new Question(verb, task(ended), EnumSet.allOf(Capacity.class), TODAY);
      assertInstanceOf(Decision.Refused.class, TaskPolicy.decide(question));
    }
  }

  @Test
  void whoIsNotEntitledIsForbiddenBeforeTheStateIsLookedAt() {
    Decision decision =
        TaskPolicy.decide(new Question(TaskVerb.ACCEPT, task(TaskStatus.CLOSED), Set.of(), TODAY));
    assertTrue(assertInstanceOf(Decision.Refused.class, decision).forbidden());
  }

  @Test
  void aSuspendedTaskCannotBeSubmittedButResumes() {
    // Given
    Task task = new Task(task(TaskStatus.IN_PROGRESS));
    TaskData suspended = task.suspend(grounds(), MOMENT).task();

    // When
    Decision submit = TaskPolicy.decide(asked(TaskVerb.SUBMIT, suspended));
    Decision resume = TaskPolicy.decide(asked(TaskVerb.RESUME, suspended));

    // Then
    assertEquals("task-suspended", assertInstanceOf(Decision.Refused.class, submit).rule());
    assertInstanceOf(Decision.Allowed.class, resume);
  }

  @Test
  void aClockThatHasRunOutIsNotSuspended() {
    Decision decision =
        TaskPolicy.decide(
            new Question(
                TaskVerb.SUSPEND,
                task(TaskStatus.ASSIGNED),
                EnumSet.allOf(Capacity.class),
                LocalDate.of(2026, 3, 13)));
    assertEquals("task-clock-run-out", assertInstanceOf(Decision.Refused.class, decision).rule());
  }

  @Property
  void theClockOfABreachedNoticeIsNotMoved(@ForAll TaskVerb verb) {
    // Given a watch over a notice that was taken down too early
    TaskData breached =
        new Task(task(TaskKind.NOTICE_WATCH, TaskStatus.ASSIGNED)).takenDown(TODAY).task();

    // When
    Decision decision = TaskPolicy.decide(asked(verb, breached));

    // Then
    boolean moves = verb == TaskVerb.EXTEND || verb == TaskVerb.SUSPEND;
    assertEquals(
        moves,
        decision instanceof Decision.Refused refused
            && refused.rule().equals("task-notice-breached"));
  }

  @Test
  void aSuspendedNoticeThatIsTakenDownIsNotResumed() {
    Task watch = new Task(task(TaskKind.NOTICE_WATCH, TaskStatus.ASSIGNED));
    watch.suspend(grounds(), MOMENT);
    Decision decision = TaskPolicy.decide(asked(TaskVerb.RESUME, watch.takenDown(TODAY).task()));
    assertEquals("task-notice-breached", assertInstanceOf(Decision.Refused.class, decision).rule());
  }

  @Test
  void anExtensionMovesTheDueDateAndBeginsANewRevision() {
    // Given
    Task task = new Task(task(TaskStatus.ACCEPTED));

    // When
    TaskData extended = task.extend(20, DayCount.WORKING, grounds(), MOMENT).task();

    // Then
    assertEquals(LocalDate.of(2026, 4, 10), extended.deadline().dueOn());
    assertEquals(2, extended.deadline().revision());
    assertEquals(2, extended.version());
    assertEquals("第三方意见", extended.reason());
  }

  @Test
  void anExtendedTaskIsNoMoreOverdueWhenItsNewDueDateLiesAhead() {
    Task task = new Task(task(TaskStatus.ACCEPTED));
    assertTrue(task.overdue().task().deadline().overdue());
    Deadline extended = task.extend(20, DayCount.WORKING, grounds(), MOMENT).task().deadline();
    assertEquals(false, extended.overdue());
    assertEquals(null, extended.overdueSince());
  }

  @Test
  void closingMeasuresWorkingDaysEarlyOrLate() {
    Outcome early =
        new Task(task(TaskStatus.SUBMITTED))
            .close(LocalDate.of(2026, 3, 10), null, null, MOMENT)
            .task()
            .outcome();
    Outcome late =
        new Task(task(TaskStatus.SUBMITTED))
            .close(LocalDate.of(2026, 3, 16), null, null, MOMENT)
            .task()
            .outcome();
    assertEquals(new Outcome(LocalDate.of(2026, 3, 10), true, 2, null), early);
    assertEquals(new Outcome(LocalDate.of(2026, 3, 16), false, -2, null), late);
  }

  @Test
  void aResolvedDisputeLeavesTheTaskWithTheUnitOrGivesItToAnother() {
    TaskData disputed = task(TaskStatus.DISPUTED);
    assertEquals("140400-MZJ", new Task(disputed).resolve(Optional.empty(), "w").task().unit());
    assertEquals(
        "140400-NW", new Task(disputed).resolve(Optional.of("140400-NW"), "w").task().unit());
  }

  @Test
  void aChangedCalendarThatDoesNotMoveTheDueDateIsNoEvent() {
    assertEquals(Optional.empty(), new Task(task(TaskStatus.ASSIGNED)).follow(MOMENT));
  }

  private static Question asked(TaskVerb verb, TaskData task) {
    return new Question(verb, task, EnumSet.allOf(Capacity.class), TODAY);
  }

  private static Grounds grounds() {
    return new Grounds(TODAY, "条例第三十三条", "第三方意见", "政务公开科", CALENDAR.revision());
  }

  private static TaskData task(TaskStatus status) {
    return task(TaskKind.DISCLOSURE, status);
  }

  private static TaskData task(TaskKind kind, TaskStatus status) {
    StatutoryClock clock =
        StatutoryClock.ofDays(LocalDate.of(2026, 2, 6), 20, DayCount.WORKING, "条例第二十六条", 23);
    TaskSubject subject =
        new TaskSubject(
            kind,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "CZ-D1-01",
            "项目信息",
            "140400",
            "CZ-D1",
            Role.RESPONSIBLE,
            null,
            null,
            "{}");
    return new TaskData(
        UUID.randomUUID(),
        1,
        subject,
        "140400-MZJ",
        List.of(),
        status,
        Deadline.of(TODAY, clock, CALENDAR),
        null,
        null,
        null,
        Instant.EPOCH);
  }
}
