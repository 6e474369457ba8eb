package org.gongkai.platform.sample.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;

@ApplicationScoped
class NoteService {

  private final NoteRepository notes;
  private final Access access;
  private final Audit audit;

  NoteService(NoteRepository notes, Access access, Audit audit) {
    this.notes = notes;
    this.access = access;
    this.audit = audit;
  }

  @Audited("note.write")
  @Transactional
  NoteView write(NoteRequest wanted) {
    access.requireUnit(wanted.unit());
    Note note = new Note(Ids.next(), wanted);
    notes.persist(note);
    audit.record(
        AuditEntry.of("note.write", "note", note.id()).forUnit(wanted.unit()).to(note.view()));
    return note.view();
  }

  @Audited("note.change")
  @Transactional
  NoteView change(UUID id, long expected, NoteRequest wanted) {
    Note note = load(id);
    StaleVersion.check(expected, note.version());
    NoteView before = note.view();
    note.write(wanted);
    notes.flush();
    audit.record(
        AuditEntry.of("note.change", "note", id)
            .forUnit(wanted.unit())
            .because("the sample's reason")
            .from(before)
            .to(note.view()));
    return note.view();
  }

  @Transactional
  NoteView find(UUID id) {
    return load(id).view();
  }

  private Note load(UUID id) {
    return notes.findByIdOptional(id).orElseThrow(() -> new NoteNotFound(id));
  }
}
