package org.gongkai.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Roles;

/**
 * Keeps the reminder policies. A supervisor decides for the jurisdiction, the system's
 * administrator for all.
 */
@ApplicationScoped
class ReminderPolicyService {

  private static final String SUBJECT = "reminder-policy";

  private final ReminderPolicyRepository policies;
  private final Audit audit;
  private final Access access;
  private final CurrentActor actor;

  ReminderPolicyService(
      ReminderPolicyRepository policies, Audit audit, Access access, CurrentActor actor) {
    this.policies = policies;
    this.audit = audit;
    this.access = access;
    this.actor = actor;
  }

  @Transactional
  public List<ReminderPolicyView> list(UUID after, int rows) {
    return policies.page(after, rows).stream().map(ReminderPolicyView::of).toList();
  }

  @Transactional
  public ReminderPolicyView get(UUID id) {
    return ReminderPolicyView.of(load(id));
  }

  /**
   * Sets up a policy. Safe when two do it at once: a unique index lets one jurisdiction and kind
   * have one policy.
   */
  @Audited("reminder-policy.create")
  @Transactional
  public ReminderPolicyView create(NewReminderPolicy body) {
    requireAuthority(body.jurisdiction());
    if (policies.hasOneFor(body.jurisdiction(), body.taskKind())) {
      throw new ReminderPolicyProblem.Exists(body.jurisdiction(), body.taskKind());
    }
    ReminderPolicy policy =
        new ReminderPolicy(
            Ids.next(), body.jurisdiction(), body.taskKind(), body.schedule().toSchedule());
    policies.persistAndFlush(policy);
    ReminderPolicyView view = ReminderPolicyView.of(policy);
    audit.record(AuditEntry.of("reminder-policy.create", SUBJECT, policy.id()).to(view));
    return view;
  }

  /**
   * Replaces a policy's schedule. Safe against lost updates: the version that was seen must be the
   * present one.
   */
  @Audited("reminder-policy.revise")
  @Transactional
  public ReminderPolicyView revise(@AuditSubject UUID id, long version, ScheduleBody schedule) {
    ReminderPolicy policy = changeable(id, version);
    ReminderPolicyView before = ReminderPolicyView.of(policy);
    policy.revise(schedule.toSchedule());
    policies.flush();
    ReminderPolicyView after = ReminderPolicyView.of(policy);
    audit.record(AuditEntry.of("reminder-policy.revise", SUBJECT, id).from(before).to(after));
    return after;
  }

  /**
   * Removes a policy; the next more general one decides from then on. Safe as {@link #revise} is.
   */
  @Audited("reminder-policy.remove")
  @Transactional
  public void remove(@AuditSubject UUID id, long version) {
    ReminderPolicy policy = changeable(id, version);
    if (ReminderPolicy.DEFAULT_ID.equals(id)) {
      throw new ReminderPolicyProblem.DefaultStays();
    }
    audit.record(
        AuditEntry.of("reminder-policy.remove", SUBJECT, id).from(ReminderPolicyView.of(policy)));
    policies.delete(policy);
    policies.flush();
  }

  private ReminderPolicy changeable(UUID id, long version) {
    ReminderPolicy policy = load(id);
    requireAuthority(policy.jurisdiction());
    StaleVersion.check(version, policy.version());
    return policy;
  }

  private ReminderPolicy load(UUID id) {
    return policies.findByIdOptional(id).orElseThrow(() -> new ReminderPolicyProblem.NotFound(id));
  }

  private void requireAuthority(String jurisdiction) {
    if (actor.get().is(Roles.SYSTEM_ADMIN)) {
      return;
    }
    if (jurisdiction == null) {
      throw new ReminderPolicyProblem.NationWide();
    }
    access.requireJurisdiction(jurisdiction);
  }
}
