package org.gongkai.platform.sample.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** An aggregate with a version. */
@Entity
@Table(name = "sample_note")
class Note {

  /** Kinds to choose from. */
  enum Kind {
    SHORT,
    LONG
  }

  @Id private UUID id;
  @Version private long version;
  private String code;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String unit;

  protected Note() {}

  Note(UUID id, NoteRequest wanted) {
    this.id = id;
    this.code = wanted.code();
    this.unit = wanted.unit();
    write(wanted);
  }

  void write(NoteRequest wanted) {
    this.kind = wanted.kind();
    this.text = wanted.text();
    this.dueOn = wanted.dueOn();
  }

  long version() {
    return version;
  }

  UUID id() {
    return id;
  }

  NoteView view() {
    return new NoteView(id, version, code, kind, text, dueOn, unit);
  }
}
