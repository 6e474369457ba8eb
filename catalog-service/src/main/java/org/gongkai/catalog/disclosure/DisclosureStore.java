package org.gongkai.catalog.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Disclosures and their editions in the database. */
@ApplicationScoped
class DisclosureStore {

  private static final String INSERT =
      """
      insert into disclosure (id, version, item_id, item_code, item_version, unit, jurisdiction,
                              audience, state, title, summary, elements, body, formed_on,
                              decided_on, period, authors)
      values (:id, :version, :itemId, :itemCode, :itemVersion, :unit, :jurisdiction,
              :audience, :state, :title, :summary, cast(:elements as jsonb), :body, :formedOn,
              :decidedOn, :period, :authors)
      """;

  private static final String UPDATE =
      """
      update disclosure set version = :version, audience = :audience, state = :state,
             title = :title, summary = :summary, elements = cast(:elements as jsonb),
             body = :body, formed_on = :formedOn, decided_on = :decidedOn, period = :period,
             authors = :authors, reviewer = :reviewer, review_reason = :reviewReason,
             correction = cast(:correction as jsonb), index_number = :indexNumber,
             edition = :edition, public_version = :publicVersion, published_at = :publishedAt,
             notice_ends_on = :noticeEndsOn, withdrawn_at = :withdrawnAt,
             withdrawal_reason = :withdrawalReason
       where id = :id and version = :version - 1
      """;

  private static final String INSERT_EDITION =
      """
      insert into disclosure_edition (disclosure_id, number, title, summary, elements, body,
                                      reason, published_at)
      values (:id, :edition, :title, :summary, cast(:elements as jsonb), :body, :reason, :at)
      """;

  private static final TypeReference<Map<String, Object>> ELEMENTS = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper json;

  DisclosureStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Disclosure> find(UUID id) {
    return findBy("id = :key", id);
  }

  Optional<Disclosure> findByIndexNumber(String indexNumber) {
    return findBy("index_number = :key", indexNumber);
  }

  void insert(Disclosure disclosure) {
    sql.jdbi().useHandle(handle -> bind(handle.createUpdate(INSERT), disclosure).execute());
  }

  /**
   * Writes the next version.
   *
   * @throws OptimisticLockException when another transaction wrote it first
   */
  void update(Disclosure disclosure) {
    int written =
        sql.jdbi().withHandle(handle -> bind(handle.createUpdate(UPDATE), disclosure).execute());
    if (written != 1) {
      throw new OptimisticLockException("A disclosure was changed by another transaction");
    }
  }

  /** Keeps what is public now as an edition; why, for a correction. */
  void keepEdition(Disclosure disclosure, String reason, Instant at) {
    sql.jdbi()
        .useHandle(
            handle ->
                bindText(handle.createUpdate(INSERT_EDITION), disclosure.text())
                    .bind("id", disclosure.id())
                    .bind("edition", disclosure.publication().edition())
                    .bind("reason", reason)
                    .bind("at", at)
                    .execute());
  }

  /** The editions, newest first. */
  List<Edition> editions(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from disclosure_edition where disclosure_id = :id
                         order by number desc
                        """)
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new Edition(
                                row.getInt("number"),
                                text(row),
                                row.getString("reason"),
                                instant(row, "published_at")))
                    .list());
  }

  private Optional<Disclosure> findBy(String condition, Object key) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from disclosure where " + condition)
                    .bind("key", key)
                    .map(this::disclosure)
                    .findOne());
  }

  private Update bind(Update statement, Disclosure disclosure) {
    Disclosure.Subject subject = disclosure.subject();
    Disclosure.Publication publication = disclosure.publication();
    Disclosure.Withdrawal withdrawal = disclosure.withdrawal();
    return bindText(statement, disclosure.text())
        .bind("id", disclosure.id())
        .bind("version", disclosure.version())
        .bind("itemId", subject.itemId())
        .bind("itemCode", subject.itemCode())
        .bind("itemVersion", subject.itemVersion())
        .bind("unit", subject.unit())
        .bind("jurisdiction", subject.jurisdiction())
        .bind("audience", subject.audience().name())
        .bind("state", disclosure.state().name())
        .bind("formedOn", disclosure.dates().formedOn())
        .bind("decidedOn", disclosure.dates().decidedOn())
        .bind("period", disclosure.dates().period())
        .bindArray("authors", String.class, List.copyOf(disclosure.review().authors()))
        .bind("reviewer", disclosure.review().reviewer())
        .bind("reviewReason", disclosure.review().reason())
        .bind("correction", disclosure.correction() == null ? null : write(disclosure.correction()))
        .bind("indexNumber", publication == null ? null : publication.indexNumber())
        .bind("edition", publication == null ? 0 : publication.edition())
        .bind("publicVersion", publication == null ? null : publication.version())
        .bind("publishedAt", publication == null ? null : publication.publishedAt())
        .bind("noticeEndsOn", publication == null ? null : publication.noticeEndsOn())
        .bind("withdrawnAt", withdrawal == null ? null : withdrawal.at())
        .bind("withdrawalReason", withdrawal == null ? null : withdrawal.reason());
  }

  private Update bindText(Update statement, DisclosureText text) {
    return statement
        .bind("title", text.title())
        .bind("summary", text.summary())
        .bind("elements", write(text.elements()))
        .bind("body", text.body());
  }

  private Disclosure disclosure(ResultSet row, StatementContext context) throws SQLException {
    String correction = row.getString("correction");
    String indexNumber = row.getString("index_number");
    Instant withdrawnAt = instant(row, "withdrawn_at");
    return new Disclosure(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new Disclosure.Subject(
            row.getObject("item_id", UUID.class),
            row.getString("item_code"),
            row.getLong("item_version"),
            row.getString("unit"),
            row.getString("jurisdiction"),
            AudienceKind.valueOf(row.getString("audience"))),
        DisclosureState.valueOf(row.getString("state")),
        text(row),
        new DisclosureDates(
            row.getObject("formed_on", LocalDate.class),
            row.getObject("decided_on", LocalDate.class),
            row.getString("period")),
        new Disclosure.Review(
            Set.of((String[]) row.getArray("authors").getArray()),
            row.getString("reviewer"),
            row.getString("review_reason")),
        correction == null ? null : read(correction, Disclosure.Correction.class),
        indexNumber == null
            ? null
            : new Disclosure.Publication(
                indexNumber,
                row.getInt("edition"),
                row.getLong("public_version"),
                instant(row, "published_at"),
                row.getObject("notice_ends_on", LocalDate.class)),
        withdrawnAt == null
            ? null
            : new Disclosure.Withdrawal(withdrawnAt, row.getString("withdrawal_reason")));
  }

  private DisclosureText text(ResultSet row) throws SQLException {
    try {
      return new DisclosureText(
          row.getString("title"),
          row.getString("summary"),
          json.readValue(row.getString("elements"), ELEMENTS),
          row.getString("body"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored element values are always readable", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a disclosure is always writable", e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored content of a disclosure is always readable", e);
    }
  }
}
