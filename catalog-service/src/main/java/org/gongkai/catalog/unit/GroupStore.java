package org.gongkai.catalog.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Unit groups in the database. */
@ApplicationScoped
class GroupStore {

  private static final String INSERT =
      """
      insert into unit_group (id, version, code, name, jurisdiction, definition)
      values (:id, :version, :code, :name, :jurisdiction, cast(:definition as jsonb))
      """;

  private static final String UPDATE =
      """
      update unit_group set version = :version, name = :name,
             definition = cast(:definition as jsonb)
       where id = :id and version = :version - 1 and code = :code
         and jurisdiction = :jurisdiction
      """;

  private final Sql sql;
  private final ObjectMapper json;

  GroupStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<UnitGroup> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  /** The groups with these codes, by code; unknown codes are left out. */
  Map<String, UnitGroup> findAll(Collection<String> codes) {
    Map<String, UnitGroup> found = new LinkedHashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select * from unit_group where code = any(:codes) order by code")
                    .bindArray("codes", String.class, List.copyOf(codes))
                    .map(this::group)
                    .forEach(group -> found.put(group.content().code(), group)));
    return found;
  }

  /** A slice in the order of codes; {@code after} and {@code jurisdiction} may be null. */
  List<UnitGroup> list(String jurisdiction, String after, int rows) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from unit_group
                         where (cast(:jurisdiction as text) is null or jurisdiction = :jurisdiction)
                           and (cast(:after as text) is null or code > :after)
                         order by code limit :rows
                        """)
                    .bind("jurisdiction", jurisdiction)
                    .bind("after", after)
                    .bind("rows", rows)
                    .map(this::group)
                    .list());
  }

  /** All groups. */
  List<UnitGroup> all() {
    return list(null, null, Integer.MAX_VALUE);
  }

  void insert(List<UnitGroup> groups) {
    batch(INSERT, groups);
  }

  /**
   * Writes the next versions.
   *
   * @throws OptimisticLockException when another transaction wrote one of them first
   */
  void update(List<UnitGroup> groups) {
    if (Arrays.stream(batch(UPDATE, groups)).anyMatch(count -> count != 1)) {
      throw new OptimisticLockException("A unit group was changed by another transaction");
    }
  }

  private int[] batch(String statement, List<UnitGroup> groups) {
    if (groups.isEmpty()) {
      return new int[0];
    }
    return sql.jdbi()
        .withHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(statement);
              for (UnitGroup group : groups) {
                batch
                    .bind("id", group.id())
                    .bind("version", group.version())
                    .bind("code", group.content().code())
                    .bind("name", group.content().name())
                    .bind("jurisdiction", group.jurisdiction())
                    .bind("definition", write(group.content().definition()))
                    .add();
              }
              return batch.execute();
            });
  }

  private UnitGroup group(ResultSet row, StatementContext context) throws SQLException {
    return new UnitGroup(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("jurisdiction"),
        new GroupContent(
            row.getString("code"), row.getString("name"), read(row.getString("definition"))));
  }

  private String write(GroupDefinition definition) {
    try {
      return json.writerFor(GroupDefinition.class).writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A group definition is always writable", e);
    }
  }

  private GroupDefinition read(String text) {
    try {
      return json.readValue(text, GroupDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored group definition is always readable", e);
    }
  }
}
