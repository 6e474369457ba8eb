package org.gongkai.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.jdbi.v3.core.statement.Query;

/** Reads the journal, newest first. */
@ApplicationScoped
class AuditReader {

  private final Sql sql;
  private final Cursors cursors;
  private final ObjectMapper json;

  AuditReader(Sql sql, Cursors cursors, ObjectMapper json) {
    this.sql = sql;
    this.cursors = cursors;
    this.json = json;
  }

  Page<AuditEntryView> list(AuditFilter filter, PageQuery page) {
    List<String> after = cursors.decode(filter.scope(), page.cursor());
    List<AuditEntryView> rows =
        sql.jdbi()
            .withHandle(
                handle -> {
                  Query query = handle.createQuery(statement(filter, !after.isEmpty()));
                  bind(query, filter);
                  if (!after.isEmpty()) {
                    query
                        .bind("lastAt", Instant.parse(after.get(0)))
                        .bind("lastId", UUID.fromString(after.get(1)));
                  }
                  return query
                      .bind("rows", page.rowsToRead())
                      .map((row, context) -> entry(row))
                      .list();
                });
    return Page.of(
        rows,
        page,
        entry -> entry,
        entry ->
            cursors.encode(filter.scope(), List.of(entry.at().toString(), entry.id().toString())));
  }

  private static String statement(AuditFilter filter, boolean goingOn) {
    StringBuilder sql = new StringBuilder("select * from audit_entry where true");
    add(sql, filter.action(), " and action = :action");
    add(sql, filter.subjectType(), " and subject_type = :subjectType");
    add(sql, filter.subjectId(), " and subject_id = :subjectId");
    add(sql, filter.actor(), " and actor = :actor");
    add(sql, filter.unit(), " and unit = :unit");
    add(sql, filter.from(), " and at >= :from");
    add(sql, filter.to(), " and at < :to");
    if (goingOn) {
      sql.append(" and (at, id) < (:lastAt, :lastId)");
    }
    return sql.append(" order by at desc, id desc limit :rows").toString();
  }

  private static void add(StringBuilder sql, Object asked, String condition) {
    if (asked != null) {
      sql.append(condition);
    }
  }

  private static void bind(Query query, AuditFilter filter) {
    bind(query, "action", filter.action());
    bind(query, "subjectType", filter.subjectType());
    bind(query, "subjectId", filter.subjectId());
    bind(query, "actor", filter.actor());
    bind(query, "unit", filter.unit());
    bind(query, "from", filter.from());
    bind(query, "to", filter.to());
  }

  private static void bind(Query query, String name, Object asked) {
    if (asked != null) {
      query.bind(name, asked);
    }
  }

  private AuditEntryView entry(ResultSet row) throws SQLException {
    return new AuditEntryView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("actor"),
        row.getString("actor_name"),
        row.getString("unit"),
        List.of((String[]) row.getArray("roles").getArray()),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getString("problem"),
        tree(row.getString("before")),
        tree(row.getString("after")),
        row.getString("trace_id"));
  }

  private JsonNode tree(String stored) {
    try {
      return stored == null ? null : json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database keeps JSON", e);
    }
  }
}
