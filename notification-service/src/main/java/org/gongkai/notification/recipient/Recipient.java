package org.gongkai.notification.recipient;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An office that is told by e-mail. */
@Entity
@Table(name = "recipient")
class Recipient {

  @Id private UUID id;
  @Version private long version;
  private String unit;
  private String name;
  private String email;
  private String language;
  private boolean active;

  /** For Hibernate. */
  protected Recipient() {}

  Recipient(UUID id, String unit, RecipientBody body) {
    this.id = id;
    this.unit = unit;
    revise(body);
  }

  /**
   * Replaces everything but the unit; what is on its way goes to the new address, or nowhere when
   * not active.
   */
  final void revise(RecipientBody body) {
    this.name = body.name();
    this.email = body.email();
    this.language = body.language().code();
    this.active = body.active();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String unit() {
    return unit;
  }

  RecipientView view() {
    return new RecipientView(id, version, unit, name, email, Language.of(language), active);
  }
}
