package org.gongkai.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gongkai.notification.unit.UnitProjection;
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
 * Keeps the recipients. The system's administrator for every unit, a unit's officers for theirs and
 * those below.
 */
@ApplicationScoped
class RecipientService {

  private static final String SUBJECT = "recipient";

  private final RecipientRepository recipients;
  private final UnitProjection units;
  private final Audit audit;
  private final Access access;
  private final CurrentActor actor;

  RecipientService(
      RecipientRepository recipients,
      UnitProjection units,
      Audit audit,
      Access access,
      CurrentActor actor) {
    this.recipients = recipients;
    this.units = units;
    this.audit = audit;
    this.access = access;
    this.actor = actor;
  }

  /**
   * By id.
   *
   * @param unit with the units below it; null for all that the caller may see
   * @param active only those who are told, or only those who are no more; null for both
   */
  @Transactional
  public List<RecipientView> list(String unit, Boolean active, UUID after, int rows) {
    return recipients.page(visible(unit), active, after, rows).stream()
        .map(Recipient::view)
        .toList();
  }

  /** Null for all. */
  private List<String> visible(String unit) {
    if (unit != null) {
      requireAuthority(unit);
      return units.below(unit);
    }
    return actor.get().is(Roles.SYSTEM_ADMIN)
        ? null
        : actor.get().unit().map(units::below).orElse(List.of());
  }

  @Transactional
  public RecipientView get(UUID id) {
    return own(id).view();
  }

  /**
   * Enters a recipient. Safe when two do it at once: a unique index lets a unit have an address
   * once.
   */
  @Audited("recipient.create")
  @Transactional
  public RecipientView create(NewRecipient body) {
    requireAuthority(body.unit());
    if (units.name(body.unit()).isEmpty()) {
      throw new RecipientProblem.UnknownUnit(body.unit());
    }
    Recipient recipient = new Recipient(Ids.next(), body.unit(), body.body());
    requireNewAddress(recipient, body.email());
    recipients.persistAndFlush(recipient);
    RecipientView view = recipient.view();
    audit.record(
        AuditEntry.of("recipient.create", SUBJECT, view.id()).forUnit(view.unit()).to(view));
    return view;
  }

  /**
   * Changes a recipient. Safe against lost updates: the version that was seen must be the present
   * one.
   */
  @Audited("recipient.revise")
  @Transactional
  public RecipientView revise(@AuditSubject UUID id, long version, RecipientBody body) {
    Recipient recipient = own(id);
    StaleVersion.check(version, recipient.version());
    requireNewAddress(recipient, body.email());
    RecipientView before = recipient.view();
    recipient.revise(body);
    recipients.flush();
    RecipientView after = recipient.view();
    audit.record(
        AuditEntry.of("recipient.revise", SUBJECT, id)
            .forUnit(after.unit())
            .from(before)
            .to(after));
    return after;
  }

  private Recipient own(UUID id) {
    Recipient recipient =
        recipients.findByIdOptional(id).orElseThrow(() -> new RecipientProblem.NotFound(id));
    requireAuthority(recipient.unit());
    return recipient;
  }

  private void requireNewAddress(Recipient recipient, String email) {
    if (recipients.has(recipient.unit(), email, recipient.id())) {
      throw new RecipientProblem.Exists(recipient.unit(), email);
    }
  }

  private void requireAuthority(String unit) {
    if (!actor.get().is(Roles.SYSTEM_ADMIN)) {
      access.requireUnit(unit);
    }
  }
}
