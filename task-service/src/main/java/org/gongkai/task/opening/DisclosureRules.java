package org.gongkai.task.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationSchedule;
import org.gongkai.task.task.Cause;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskData;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;

/**
 * What a disclosure means for the tasks of its obligation: one rule per way in which a time limit
 * is answered.
 */
@FunctionalInterface
interface DisclosureRules {

  /** Compares a fact with the tasks and says what happens. */
  void follow(Disclosure fact, Obligation duty, Tasks tasks, Consumer<TaskEvent> happened);

  /**
   * The rules for an obligation's time limits: its own, and the general one where that counts from
   * each formation beside a standing duty or a notice (DL-09).
   */
  static DisclosureRules of(Obligation duty, TaskFactory factory) {
    List<DisclosureRules> rules = new ArrayList<>();
    if (answersOpenTasks(duty)) {
      rules.add(DisclosureRules::answerOpenTask);
    }
    if (Item.limit(duty.basis()).governing() instanceof TimeLimit.NoticePeriod notice) {
      rules.add(notices(factory, notice));
    }
    if (followsDrafts(duty)) {
      rules.add(drafts(factory));
    }
    return (fact, holder, tasks, happened) ->
        rules.forEach(rule -> rule.follow(fact, holder, tasks, happened));
  }

  /**
   * Whether a publication answers a task that is open already, and not one that follows its draft.
   */
  static boolean answersOpenTasks(Obligation duty) {
    TimeLimit limit = Item.limit(duty.basis()).governing();
    return switch (limit.kind()) {
      case MONTHLY, HALF_YEAR, FIXED_DATE, YEARLY -> true;
      case QUALITATIVE -> ObligationSchedule.standing(limit);
      case WORKING_DAYS_FROM_FORMATION, WORKING_DAYS_FROM_DECISION, NOTICE_PERIOD -> false;
    };
  }

  /** Whether drafts open tasks. */
  static boolean followsDrafts(Obligation duty) {
    return Item.limit(duty.basis()).perDraft().isPresent();
  }

  /**
   * A draft opens a task and starts its clock; new facts are counted from anew, and what was
   * decided for the task, suspensions and extensions, goes on; publication ends it.
   */
  private static DisclosureRules drafts(TaskFactory factory) {
    return (fact, duty, tasks, happened) -> {
      Optional<Task> known = tasks.following(fact.id(), TaskKind.DISCLOSURE);
      if (fact.discarded()) {
        known
            .filter(Tasks::open)
            .ifPresent(task -> happened.accept(task.cancel(Cause.DRAFT_DISCARDED)));
        return;
      }
      Optional<StatutoryClock> clock = factory.draftClock(duty, fact, tasks.moment().calendar());
      if (clock.isEmpty()) {
        return;
      }
      if (known.isEmpty()) {
        happened.accept(factory.forDraft(duty, fact, clock.get(), tasks.moment()));
      } else if (Tasks.open(known.get())) {
        restart(known.get(), clock.get(), tasks.moment()).ifPresent(happened);
      }
      if (fact.publishedOn() != null) {
        tasks
            .following(fact.id(), TaskKind.DISCLOSURE)
            .filter(Tasks::open)
            .ifPresent(
                task ->
                    happened.accept(
                        task.close(fact.publishedOn(), fact.id(), null, tasks.moment())));
      }
    };
  }

  private static Optional<TaskEvent> restart(Task task, StatutoryClock wanted, Moment moment) {
    Cause why = Cause.FACTS_CHANGED;
    StatutoryClock clock = task.data().deadline().clock();
    if (clock.day0().equals(wanted.day0())) {
      return Optional.empty();
    }
    return task.reschedule(clock.underLimit(wanted, why.words()), why, moment);
  }

  /** A publication opens the watch; taking the notice down too early breaks the duty. */
  private static DisclosureRules notices(TaskFactory factory, TimeLimit.NoticePeriod limit) {
    return (fact, duty, tasks, happened) -> {
      if (fact.publishedOn() == null) {
        return;
      }
      if (tasks.following(fact.id(), TaskKind.NOTICE_WATCH).isEmpty()) {
        happened.accept(factory.noticeWatch(duty, fact, limit, tasks.moment()));
      }
      tasks
          .following(fact.id(), TaskKind.NOTICE_WATCH)
          .filter(Tasks::open)
          .filter(task -> takenDownEarly(fact, task))
          .ifPresent(task -> happened.accept(task.takenDown(fact.withdrawnOn())));
    };
  }

  private static boolean takenDownEarly(Disclosure fact, Task watch) {
    return fact.withdrawnOn() != null
        && !watch.data().deadline().overdue()
        && !fact.withdrawnOn().isAfter(watch.data().deadline().dueOn());
  }

  /**
   * A publication answers the open task of its period, or the most urgent one that had begun when
   * one of them names none; that it was withdrawn later does not take the answer back, however late
   * both are heard.
   */
  private static void answerOpenTask(
      Disclosure fact, Obligation duty, Tasks tasks, Consumer<TaskEvent> happened) {
    if (fact.publishedOn() != null && !tasks.answeredBesideItsDraft(fact.id())) {
      tasks
          .answerable(duty.id(), fact)
          .ifPresent(
              task ->
                  happened.accept(task.close(fact.publishedOn(), fact.id(), null, tasks.moment())));
    }
  }

  /**
   * A publication that answers no task of the unit's own duty answers the task of the same item
   * that was given to it, of any kind of limit: about the same period, or made since the first day.
   */
  static void answerGivenTask(
      Disclosure fact, Optional<UUID> own, Tasks tasks, Consumer<TaskEvent> happened) {
    if (fact.publishedOn() != null && !tasks.answered(fact.id())) {
      tasks
          .given(fact, own)
          .ifPresent(
              task ->
                  happened.accept(task.close(fact.publishedOn(), fact.id(), null, tasks.moment())));
    }
  }

  /** The tasks that a batch of facts may touch. */
  record Tasks(List<Task> all, Moment moment) {

    static boolean open(Task task) {
      return task.data().status().open();
    }

    Optional<Task> following(UUID disclosure, TaskKind kind) {
      return all.stream()
          .filter(task -> disclosure.equals(task.data().subject().disclosureId()))
          .filter(task -> task.data().subject().kind() == kind)
          .findFirst();
    }

    boolean answered(UUID disclosure) {
      return answeredBy(disclosure).findAny().isPresent();
    }

    /** Whether a publication has answered a task that was open without it. */
    boolean answeredBesideItsDraft(UUID disclosure) {
      return answeredBy(disclosure).anyMatch(Tasks::withoutDraft);
    }

    private Stream<Task> answeredBy(UUID disclosure) {
      return all.stream()
          .filter(task -> task.data().outcome() != null)
          .filter(task -> disclosure.equals(task.data().outcome().answeredBy()));
    }

    private static boolean withoutDraft(Task task) {
      return task.data().subject().disclosureId() == null;
    }

    /** The open task of a duty that its unit still has and that a fact answers. */
    Optional<Task> answerable(UUID obligation, Disclosure fact) {
      return mostUrgent(
          inHand(fact)
              .filter(Tasks::withoutDraft)
              .filter(task -> task.data().subject().obligationId().equals(obligation)));
    }

    /** The open task of another duty than its own that a unit was given and a fact answers. */
    Optional<Task> given(Disclosure fact, Optional<UUID> own) {
      return mostUrgent(
          inHand(fact)
              .filter(task -> !Optional.of(task.data().subject().obligationId()).equals(own)));
    }

    private Stream<Task> inHand(Disclosure fact) {
      return all.stream()
          .filter(Tasks::open)
          .filter(task -> task.data().unit().equals(fact.carrier()))
          .filter(task -> task.data().subject().itemId().equals(fact.itemId()))
          .filter(task -> task.data().subject().kind() != TaskKind.NOTICE_WATCH)
          .filter(task -> about(fact, task.data()));
    }

    /**
     * Whether both are about the same period or, where one of them names none, the fact became
     * public when the task's time had begun: the same whichever of them came first.
     */
    private static boolean about(Disclosure fact, TaskData task) {
      String period = task.subject().period();
      return fact.period() != null && period != null
          ? fact.period().equals(period)
          : !fact.publishedOn().isBefore(task.deadline().opensOn());
    }

    private static Optional<Task> mostUrgent(Stream<Task> tasks) {
      return tasks.min(
          Comparator.comparing(
              task -> task.data().deadline().dueOn(),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
    }
  }
}
