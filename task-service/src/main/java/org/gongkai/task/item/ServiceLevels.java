package org.gongkai.task.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.ServiceLevel;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.json.StoredJson;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The configured service levels (DL-08). */
@ApplicationScoped
public class ServiceLevels {

  /**
   * A configured service level.
   *
   * @param jurisdiction region code of the catalogue
   * @param term the word it measures
   * @param itemCode the only item it is for; empty for all items of the jurisdiction
   * @param days number of days
   * @param dayKind how they are counted
   * @param countedFrom what they are counted from
   * @param version from 1
   * @param changedBy who set it
   * @param changedAt when
   */
  public record Row(
      String jurisdiction,
      TimeLimit.Term term,
      String itemCode,
      int days,
      DayCount dayKind,
      ServiceLevel.From countedFrom,
      long version,
      String changedBy,
      Instant changedAt) {}

  private final Sql sql;

  ServiceLevels(Sql sql) {
    this.sql = sql;
  }

  /** All service levels. */
  public List<Row> all() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from service_level order by jurisdiction, term, item_code")
                    .map(ConstructorMapper.of(Row.class))
                    .list());
  }

  /** A reader of the service levels as they are now. */
  public Lookup lookup() {
    Map<List<Object>, Row> rows = new HashMap<>();
    all().forEach(row -> rows.put(List.of(row.jurisdiction(), row.term(), row.itemCode()), row));
    return new Lookup(rows);
  }

  /** The service levels of one moment. */
  public static final class Lookup {

    private final Map<List<Object>, Row> rows;

    private Lookup(Map<List<Object>, Row> rows) {
      this.rows = rows;
    }

    /**
     * The item's basis, with the service level that measures its qualitative limit: the text's own,
     * else the item's, else the jurisdiction's; unchanged when there is none or nothing to measure.
     */
    public String measured(Item item) {
      if (!(item.limit().governing() instanceof TimeLimit.Qualitative limit)
          || limit.serviceLevel() != null) {
        return item.basis();
      }
      return find(item, limit.term()).map(row -> with(item.basis(), row)).orElse(item.basis());
    }

    private Optional<Row> find(Item item, TimeLimit.Term term) {
      return Optional.ofNullable(rows.get(List.of(item.jurisdiction(), term, item.code())))
          .or(() -> Optional.ofNullable(rows.get(List.of(item.jurisdiction(), term, ""))));
    }

    private static String with(String basis, Row row) {
      ObjectNode node = (ObjectNode) StoredJson.tree(basis);
      ((ObjectNode) node.required("timeLimit"))
          .putObject("serviceLevel")
          .put("days", row.days())
          .put("dayKind", row.dayKind().name())
          .put("from", row.countedFrom().name());
      return StoredJson.write(node);
    }
  }
}
