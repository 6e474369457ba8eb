package org.gongkai.platform.audit;

/**
 * What a command did to one subject. Build it in steps:
 *
 * <pre>{@code
 * AuditEntry.of("task.extend", "task", task.id())
 *     .because(request.reason()).forUnit(task.unit()).from(before).to(after)
 * }</pre>
 *
 * @param action kebab-case {@code <subject>.<verb>}, the same as in {@link Audited}
 * @param subjectType kind of the subject, for instance {@code task}
 * @param subjectId its id
 * @param unit code of the unit for which it was done; null for the actor's own
 * @param reason why, as the actor gave it; null when none is asked for
 * @param before the subject before, stored as JSON; null when it was created. No content that is
 *     not to be kept for ever
 * @param after the subject after, stored as JSON; null when it was removed
 */
public record AuditEntry(
    String action,
    String subjectType,
    String subjectId,
    String unit,
    String reason,
    Object before,
    Object after) {

  /** An entry about a subject. */
  public static AuditEntry of(String action, String subjectType, Object subjectId) {
    return new AuditEntry(action, subjectType, subjectId.toString(), null, null, null, null);
  }

  /** The same, with the unit for which it was done. */
  public AuditEntry forUnit(String code) {
    return new AuditEntry(action, subjectType, subjectId, code, reason, before, after);
  }

  /** The same, with why. */
  public AuditEntry because(String why) {
    return new AuditEntry(action, subjectType, subjectId, unit, why, before, after);
  }

  /** The same, with the subject as it was. */
  public AuditEntry from(Object earlier) {
    return new AuditEntry(action, subjectType, subjectId, unit, reason, earlier, after);
  }

  /** The same, with the subject as it is now. */
  public AuditEntry to(Object later) {
    return new AuditEntry(action, subjectType, subjectId, unit, reason, before, later);
  }
}
