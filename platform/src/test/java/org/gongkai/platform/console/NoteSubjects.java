package org.gongkai.platform.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.db.Sql;

/** The sample's newest note can be changed; none is proposed for reading. */
@ApplicationScoped
class NoteSubjects implements ConsoleSubjects {

  private final Sql sql;

  NoteSubjects(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Finder> finders() {
    return Map.of("changeNote", stored -> newest(), "NoteResource_get", stored -> Optional.empty());
  }

  private Optional<Subject> newest() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id, version from sample_note order by id desc limit 1")
                    .map(
                        (row, context) ->
                            Subject.of(row.getString("id")).at(row.getLong("version")))
                    .findOne());
  }
}
