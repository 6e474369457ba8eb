package org.gongkai.catalog.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Items and their versions in the database, one by one and in sets. */
@ApplicationScoped
class ItemStore {

  private static final String INSERT_VERSION =
      """
      insert into item_version (item_id, version, code, jurisdiction, domain, names, kind,
                                time_limit_kind, method, audience_kind, assigned, policies,
                                effective_from, effective_to, status, state, reason, recorded_at,
                                recorded_by)
      values (:id, :version, :code, :jurisdiction, :domain, :names, :kind,
              :timeLimitKind, :method, :audienceKind, :assigned, :policies,
              :effectiveFrom, :effectiveTo, :status, cast(:state as jsonb), :reason, :at, :by)
      """;

  /** What was effective before ends the day before the new version, or with the repeal. */
  private static final String END_EARLIER =
      """
      update item_version
         set effective_to = least(effective_to, cast(:before as date), cast(:effectiveTo as date))
       where item_id = :id and version < :version
         and (effective_to is null
              or effective_to > least(cast(:before as date), cast(:effectiveTo as date)))
      """;

  private final Sql sql;
  private final ObjectMapper json;

  ItemStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** The latest version. */
  Optional<Item> find(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select v.* from item i
                          join item_version v on v.item_id = i.id and v.version = i.version
                         where i.id = :id
                        """)
                    .bind("id", id)
                    .map(this::item)
                    .findOne());
  }

  /** The latest versions of the items with these codes, by code; unknown codes are left out. */
  Map<String, Item> findAll(Collection<String> codes) {
    return byCode("i.code = any(:values)", codes);
  }

  /** The latest versions of the items in these domains, by code. */
  Map<String, Item> inDomains(Collection<String> domains) {
    return byCode("v.domain = any(:values)", domains);
  }

  /** The latest versions of the items that quote these documents, by code. */
  Map<String, Item> quoting(Collection<String> policies) {
    return byCode("v.policies && :values", policies);
  }

  /** The version that is effective on a day. */
  Optional<Item> effectiveOn(UUID id, LocalDate day) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from item_version
                         where item_id = :id and effective_from <= :day
                           and (effective_to is null or effective_to >= :day)
                        """)
                    .bind("id", id)
                    .bind("day", day)
                    .map(this::item)
                    .findOne());
  }

  Optional<ItemVersion> version(UUID id, long version) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from item_version where item_id = :id and version = :version")
                    .bind("id", id)
                    .bind("version", version)
                    .map(this::itemVersion)
                    .findOne());
  }

  /** All versions, newest first. */
  List<ItemVersion> versions(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from item_version where item_id = :id order by version desc")
                    .bind("id", id)
                    .map(this::itemVersion)
                    .list());
  }

  void insert(List<ItemEvent> adopted, Recording recording) {
    if (adopted.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch heads =
                  handle.prepareBatch(
                      """
                      insert into item (id, version, code, jurisdiction, history_before)
                      values (:id, :version, :code, :jurisdiction, :historyBefore)
                      """);
              for (ItemEvent event : adopted) {
                Item item = event.item();
                heads
                    .bind("id", item.id())
                    .bind("version", item.version())
                    .bind("code", item.state().content().code())
                    .bind("jurisdiction", item.state().jurisdiction())
                    .bind("historyBefore", item.state().historyBefore())
                    .add();
              }
              heads.execute();
              insertVersions(handle, adopted, recording);
            });
  }

  /**
   * Writes the next versions.
   *
   * @throws OptimisticLockException when another transaction wrote one of them first
   */
  void update(List<ItemEvent> changed, Recording recording) {
    if (changed.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch heads =
                  handle.prepareBatch(
                      """
                      update item set version = :version
                       where id = :id and version = :version - 1
                      """);
              PreparedBatch ends = handle.prepareBatch(END_EARLIER);
              for (ItemEvent event : changed) {
                Item item = event.item();
                heads.bind("id", item.id()).bind("version", item.version()).add();
                ends.bind("id", item.id())
                    .bind("version", item.version())
                    .bind("before", item.state().content().effectiveFrom().minusDays(1))
                    .bind("effectiveTo", item.state().effectiveTo())
                    .add();
              }
              if (Arrays.stream(heads.execute()).anyMatch(count -> count != 1)) {
                throw new OptimisticLockException("An item was changed by another transaction");
              }
              ends.execute();
              insertVersions(handle, changed, recording);
            });
  }

  private void insertVersions(Handle handle, List<ItemEvent> events, Recording recording) {
    PreparedBatch batch = handle.prepareBatch(INSERT_VERSION);
    for (ItemEvent event : events) {
      Item item = event.item();
      ItemState state = item.state();
      ItemContent is = state.content();
      batch
          .bind("id", item.id())
          .bind("version", item.version())
          .bind("code", is.code())
          .bind("jurisdiction", state.jurisdiction())
          .bind("domain", is.domain())
          .bind(
              "names",
              Stream.of(is.level1(), is.level2())
                  .filter(Objects::nonNull)
                  .reduce((one, two) -> one + "\n" + two)
                  .orElse(""))
          .bind("kind", is.kind().name())
          .bind("timeLimitKind", is.timeLimit().kindOf().name())
          .bind("method", is.method().name())
          .bind("audienceKind", is.audience().kind().name())
          .bindArray("assigned", String.class, AssignedKeys.of(is))
          .bindArray(
              "policies",
              String.class,
              is.clauses().stream().map(ClauseReference::policy).distinct().toList())
          .bind("effectiveFrom", is.effectiveFrom())
          .bind("effectiveTo", state.effectiveTo())
          .bind("status", state.status().name())
          .bind("state", write(state))
          .bind("reason", recording.reason())
          .bind("at", recording.at())
          .bind("by", recording.by())
          .add();
    }
    batch.execute();
  }

  private Map<String, Item> byCode(String condition, Collection<String> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    Map<String, Item> found = new LinkedHashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select v.* from item i
                          join item_version v on v.item_id = i.id and v.version = i.version
                         where
                        """
                            + condition)
                    .bindArray("values", String.class, List.copyOf(values))
                    .map(this::item)
                    .forEach(item -> found.put(item.state().content().code(), item)));
    return found;
  }

  Item item(ResultSet row, StatementContext context) throws SQLException {
    return new Item(
        row.getObject("item_id", UUID.class), row.getLong("version"), read(row.getString("state")));
  }

  private ItemVersion itemVersion(ResultSet row, StatementContext context) throws SQLException {
    return new ItemVersion(
        item(row, context),
        row.getObject("effective_to", LocalDate.class),
        row.getString("reason"),
        row.getTimestamp("recorded_at").toInstant());
  }

  private String write(ItemState state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An item state is always writable", e);
    }
  }

  private ItemState read(String text) {
    try {
      return json.readValue(text, ItemState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored item state is always readable", e);
    }
  }

  /**
   * Who records a version, when and why.
   *
   * @param by subject of the actor
   * @param at when
   * @param reason why, or null
   */
  record Recording(String by, Instant at, String reason) {}
}
