package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.calendar.Calendars;
import org.gongkai.task.clock.Grounds;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitStore;

/**
 * What people do to tasks.
 *
 * <p>Every command is safe when killed, repeated or raced: the task's row is locked, the version
 * that the caller has seen must be the present one, and row, history, event and audit entry are one
 * transaction.
 *
 * <p>Every command throws {@link TaskNotFound} for a task that the caller may not see, {@link
 * TaskRefused} when a rule is against it, and {@link StaleVersion} when the task has changed.
 */
@ApplicationScoped
public class TaskService {

  private final TaskStore tasks;
  private final TaskQuery query;
  private final TaskAccess access;
  private final UnitStore units;
  private final Calendars calendars;
  private final Clock clock;
  private final Audit audit;
  private final Event<TaskEvent.Closed> closed;

  TaskService(
      TaskStore tasks,
      TaskQuery query,
      TaskAccess access,
      UnitStore units,
      Calendars calendars,
      Clock clock,
      Audit audit,
      Event<TaskEvent.Closed> closed) {
    this.tasks = tasks;
    this.query = query;
    this.access = access;
    this.units = units;
    this.calendars = calendars;
    this.clock = clock;
    this.audit = audit;
    this.closed = closed;
  }

  /** The owning unit takes it on. */
  @Transactional
  @Audited("task.accept")
  TaskData accept(@AuditSubject UUID id, long version) {
    return command(id, version, TaskVerb.ACCEPT, null, Task::accept);
  }

  /** The owning unit begins, or begins again. */
  @Transactional
  @Audited("task.start")
  TaskData start(@AuditSubject UUID id, long version) {
    return command(id, version, TaskVerb.START, null, Task::start);
  }

  /** The owning unit says that it is done. */
  @Transactional
  @Audited("task.submit")
  TaskData submit(@AuditSubject UUID id, long version, String report) {
    return command(id, version, TaskVerb.SUBMIT, report, task -> task.submit(report));
  }

  /**
   * The supervisor approves. Work that is reported was fulfilled on the day on which the report
   * that is approved was submitted, however long the approval took; a report that was returned does
   * not count. A duty to publish that is closed without a publication is fulfilled on the day of
   * approval.
   */
  @Transactional
  @Audited("task.close")
  TaskData close(@AuditSubject UUID id, long version, String note) {
    Moment moment = moment();
    return command(
        id,
        version,
        TaskVerb.CLOSE,
        note,
        task -> task.close(fulfilledOn(task.data(), moment), null, note, moment));
  }

  /** Only what is submitted is closed, so the last submission is the one that was not returned. */
  private LocalDate fulfilledOn(TaskData task, Moment moment) {
    return task.subject().kind() == TaskKind.WORK
        ? query.submittedOn(task.id()).orElse(moment.today())
        : moment.today();
  }

  /** The supervisor sends it back. */
  @Transactional
  @Audited("task.return")
  TaskData sendBack(@AuditSubject UUID id, long version, String reason) {
    return command(id, version, TaskVerb.RETURN, reason, task -> task.sendBack(reason));
  }

  /**
   * The supervisor gives it to another unit.
   *
   * @throws UnitUnknown when there is no such unit
   * @throws UnitUnsuitable when it does not exist today or lies outside the task's jurisdiction
   */
  @Transactional
  @Audited("task.reassign")
  TaskData reassign(@AuditSubject UUID id, long version, String unit, String reason) {
    return command(
        id,
        version,
        TaskVerb.REASSIGN,
        reason,
        task -> task.reassign(taking(task.data(), unit), reason));
  }

  /** The owning unit says that it is another's duty. */
  @Transactional
  @Audited("task.dispute")
  TaskData dispute(@AuditSubject UUID id, long version, String reason) {
    return command(id, version, TaskVerb.DISPUTE, reason, task -> task.dispute(reason));
  }

  /**
   * The coordinator decides whose duty it is.
   *
   * @param unit the unit that gets it; null leaves it where it is
   * @throws UnitUnknown when there is no such unit
   * @throws UnitUnsuitable when it does not exist today or lies outside the task's jurisdiction
   */
  @Transactional
  @Audited("task.resolve")
  TaskData resolve(@AuditSubject UUID id, long version, String unit, String reason) {
    return command(
        id,
        version,
        TaskVerb.RESOLVE,
        reason,
        task ->
            task.resolve(Optional.ofNullable(unit).map(code -> taking(task.data(), code)), reason));
  }

  /** The supervisor grants more days. */
  @Transactional
  @Audited("task.extend")
  TaskData extend(@AuditSubject UUID id, long version, TaskRequests.Extension extension) {
    Moment moment = moment();
    Grounds grounds =
        grounds(moment, extension.article(), extension.reason(), extension.approver());
    return command(
        id,
        version,
        TaskVerb.EXTEND,
        extension.reason(),
        task -> task.extend(extension.days(), extension.dayKind(), grounds, moment));
  }

  /** The supervisor stops the clock. */
  @Transactional
  @Audited("task.suspend")
  TaskData suspend(@AuditSubject UUID id, long version, TaskRequests.Suspension suspension) {
    Moment moment = moment();
    Grounds grounds =
        grounds(moment, suspension.article(), suspension.reason(), suspension.approver());
    return command(
        id, version, TaskVerb.SUSPEND, suspension.reason(), task -> task.suspend(grounds, moment));
  }

  /** The supervisor lets the clock run again from tomorrow. */
  @Transactional
  @Audited("task.resume")
  TaskData resume(@AuditSubject UUID id, long version, String reason) {
    Moment moment = moment();
    return command(id, version, TaskVerb.RESUME, reason, task -> task.resume(reason, moment));
  }

  /** The supervisor ends it without result. */
  @Transactional
  @Audited("task.cancel")
  TaskData cancel(@AuditSubject UUID id, long version, String reason) {
    return command(id, version, TaskVerb.CANCEL, reason, task -> task.cancel(reason));
  }

  private TaskData command(
      UUID id, long version, TaskVerb verb, String reason, Function<Task, TaskEvent> change) {
    Task task = tasks.lock(id).orElseThrow(() -> new TaskNotFound(id));
    if (query.find(access.scope(), id).isEmpty()) {
      throw new TaskNotFound(id);
    }
    TaskData before = task.data();
    TaskPolicy.Question question =
        new TaskPolicy.Question(verb, before, access.capacities(before), moment().today());
    hold(TaskPolicy.onlyWhoIsEntitled(question));
    StaleVersion.check(version, before.version());
    hold(TaskPolicy.decide(question));
    TaskEvent event = change.apply(task);
    tasks.save(List.of(event));
    if (event instanceof TaskEvent.Closed done) {
      closed.fire(done);
    }
    audit.record(
        AuditEntry.of("task." + verb.name().toLowerCase(Locale.ROOT), "task", id)
            .forUnit(before.unit())
            .because(reason)
            .from(TaskView.of(before))
            .to(TaskView.of(event.task())));
    return event.task();
  }

  private static void hold(Decision decision) {
    if (decision instanceof Decision.Refused refused) {
      throw new TaskRefused(refused);
    }
  }

  private String taking(TaskData task, String code) {
    Unit unit = units.find(code).orElseThrow(() -> new UnitUnknown(code));
    if (!unit.validOn(moment().today())) {
      throw UnitUnsuitable.notInBeing(code, moment().today());
    }
    if (!Regions.covers(task.subject().jurisdiction(), unit.region())) {
      throw UnitUnsuitable.elsewhere(code, task.subject().jurisdiction());
    }
    return code;
  }

  private Moment moment() {
    return new Moment(StatutoryTime.today(clock), calendars.current());
  }

  private static Grounds grounds(Moment moment, String article, String reason, String approver) {
    return new Grounds(moment.today(), article, reason, approver, moment.calendar().revision());
  }
}
