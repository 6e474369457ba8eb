package org.gongkai.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Actor;
import org.gongkai.platform.security.Regions;

/** The records of imports; written once, never changed. */
@ApplicationScoped
class ImportStore {

  private static final String READ =
      "select report from import_record where jurisdiction ~ :within";

  private final Sql sql;
  private final ObjectMapper json;
  private final ObjectReader reader;

  ImportStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
    this.reader = json.readerFor(ImportReport.class);
  }

  void insert(ImportReport report, Actor actor) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into import_record (id, imported_at, actor, file_name, sha256,
                                                   format, jurisdiction, report)
                        values (:id, :at, :actor, :file, :sha256, :format, :jurisdiction,
                                cast(:report as jsonb))
                        """)
                    .bind("id", report.id())
                    .bind("at", OffsetDateTime.ofInstant(report.importedAt(), ZoneOffset.UTC))
                    .bind("actor", actor.subject())
                    .bind("file", report.fileName())
                    .bind("sha256", report.sha256())
                    .bind("format", report.format().name())
                    .bind("jurisdiction", report.jurisdiction())
                    .bind("report", write(report))
                    .execute());
  }

  /** The import of that id, if its region's code matches {@link Regions#pattern}. */
  Optional<ImportReport> find(UUID id, String within) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(READ + " and id = :id")
                    .bind("within", within)
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne())
        .map(this::read);
  }

  /**
   * Imports into catalogues of regions whose codes match {@link Regions#pattern}, newest first;
   * {@code after} is null for the first page.
   */
  List<ImportReport> list(String within, UUID after, int rows) {
    return sql
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        READ
                            + " and (cast(:after as uuid) is null or id < :after)"
                            + " order by id desc limit :rows")
                    .bind("within", within)
                    .bind("after", after)
                    .bind("rows", rows)
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(this::read)
        .toList();
  }

  private String write(ImportReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always writable as JSON", e);
    }
  }

  private ImportReport read(String report) {
    try {
      return reader.readValue(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report is always readable", e);
    }
  }
}
