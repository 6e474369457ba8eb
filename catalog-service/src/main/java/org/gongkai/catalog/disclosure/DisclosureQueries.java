package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.ItemQueries;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.time.StatutoryTime;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Lists of disclosures. Their cost does not grow with the table: every page is read along an index
 * that has its order.
 */
@ApplicationScoped
class DisclosureQueries {

  private static final String COLUMNS =
      "id, item_id, item_code, unit, jurisdiction, audience, state, title, summary,"
          + " formed_on, decided_on, period, index_number, published_at";
  private static final String OF_THE_PUBLIC =
      COLUMNS + ", public_version as version, cast(null as boolean) as waits";

  /** Word for word the condition of the indexes on what waits. */
  private static final String WAITS = "(state = 'IN_REVIEW' or correction is not null)";

  private static final String OF_WORK = COLUMNS + ", version, " + WAITS + " as waits";

  /** Word for word the expression of an index. */
  private static final String FORMED = "coalesce(formed_on, decided_on)";

  private final Sql sql;
  private final ItemQueries catalogue;

  DisclosureQueries(Sql sql, ItemQueries catalogue) {
    this.sql = sql;
    this.catalogue = catalogue;
  }

  /** What is public, newest publication first; {@code after} is null for the first page. */
  List<DisclosureSummary> published(PublicFilter filter, DisclosureSummary.Place after, int rows) {
    List<String> conditions =
        new ArrayList<>(List.of("state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY'"));
    Map<String, Object> values = new HashMap<>();
    add("unit = :unit", "unit", filter.unit(), conditions, values);
    add("item_code = :item", "item", filter.item(), conditions, values);
    List<String> items = itemsOf(filter.domain(), conditions);
    add("jurisdiction = :jurisdiction", "jurisdiction", filter.jurisdiction(), conditions, values);
    add(
        "published_at >= :from",
        "from",
        filter.publishedFrom() == null ? null : StatutoryTime.startOf(filter.publishedFrom()),
        conditions,
        values);
    add(
        "published_at < :until",
        "until",
        filter.publishedTo() == null
            ? null
            : StatutoryTime.startOf(filter.publishedTo().plusDays(1)),
        conditions,
        values);
    if (after != null) {
      conditions.add("(published_at, id) < (:at, :id)");
      values.put("at", after.publishedAt());
      values.put("id", after.id());
    }
    return sql.jdbi()
        .withHandle(
            handle ->
                bindItems(
                        handle.createQuery(
                            "select "
                                + OF_THE_PUBLIC
                                + " from disclosure where "
                                + String.join(" and ", conditions)
                                + " order by published_at desc, id desc limit "
                                + rows),
                        items)
                    .bindMap(values)
                    .map(DisclosureQueries::summary)
                    .list());
  }

  /** Disclosures of these units, newest first. */
  List<DisclosureSummary> ofUnits(
      Collection<String> units, WorkFilter filter, UUID after, int rows) {
    return of("unit", units, null, filter, after, rows);
  }

  /** Disclosures of this unit in these jurisdictions' catalogues, newest first. */
  List<DisclosureSummary> ofUnitIn(
      String unit, Collection<String> jurisdictions, WorkFilter filter, UUID after, int rows) {
    return of("unit", List.of(unit), jurisdictions, filter, after, rows);
  }

  /** Disclosures of these jurisdictions, newest first. */
  List<DisclosureSummary> ofJurisdictions(
      Collection<String> jurisdictions, WorkFilter filter, UUID after, int rows) {
    return of("jurisdiction", jurisdictions, null, filter, after, rows);
  }

  /** Region codes of all catalogues. */
  List<String> jurisdictions() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with recursive found as (
                          (select jurisdiction from item_version order by jurisdiction limit 1)
                          union all
                          select (select min(jurisdiction) from item_version
                                   where jurisdiction > found.jurisdiction)
                            from found where found.jurisdiction is not null)
                        select jurisdiction from found where jurisdiction is not null
                        """)
                    .mapTo(String.class)
                    .list());
  }

  /**
   * A few rows of each key along its index, then the newest of them all; {@code within} null is in
   * any jurisdiction.
   */
  private List<DisclosureSummary> of(
      String column,
      Collection<String> keys,
      Collection<String> within,
      WorkFilter filter,
      UUID after,
      int rows) {
    List<String> conditions = new ArrayList<>(List.of("d." + column + " = k.key"));
    Map<String, Object> values = new HashMap<>();
    DisclosureState state = filter.state();
    add("state = :state", "state", state == null ? null : state.name(), conditions, values);
    if (filter.awaitingReview() != null) {
      conditions.add(Boolean.parseBoolean(filter.awaitingReview()) ? WAITS : "not " + WAITS);
    }
    add("item_code = :item", "item", filter.item(), conditions, values);
    List<String> items = itemsOf(filter.domain(), conditions);
    add("period = :period", "period", filter.period(), conditions, values);
    add(FORMED + " >= :formedFrom", "formedFrom", filter.formedFrom(), conditions, values);
    add(FORMED + " <= :formedTo", "formedTo", filter.formedTo(), conditions, values);
    add("jurisdiction = :jurisdiction", "jurisdiction", filter.jurisdiction(), conditions, values);
    add("id < :after", "after", after, conditions, values);
    if (within != null) {
      conditions.add("jurisdiction = any(:within)");
    }
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query =
                  handle.createQuery(
                      "select newest.* from unnest(:keys) as k (key) cross join lateral (select "
                          + OF_WORK
                          + " from disclosure d where "
                          + String.join(" and ", conditions)
                          + " order by id desc limit "
                          + rows
                          + ") newest order by newest.id desc limit "
                          + rows);
              query.bindArray("keys", String.class, List.copyOf(keys)).bindMap(values);
              bindItems(query, items);
              if (within != null) {
                query.bindArray("within", String.class, List.copyOf(within));
              }
              return query.map(DisclosureQueries::summary).list();
            });
  }

  /** The items of a domain, for a condition that is added; null without a domain. */
  private List<String> itemsOf(String domain, List<String> conditions) {
    if (domain == null) {
      return null;
    }
    conditions.add("item_code = any(:items)");
    return catalogue.codesWithin(domain);
  }

  private static Query bindItems(Query query, List<String> items) {
    return items == null ? query : query.bindArray("items", String.class, items);
  }

  private static void add(
      String condition,
      String name,
      Object value,
      List<String> conditions,
      Map<String, Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static DisclosureSummary summary(ResultSet row, StatementContext context)
      throws SQLException {
    return new DisclosureSummary(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("index_number"),
        row.getObject("item_id", UUID.class),
        row.getString("item_code"),
        row.getString("unit"),
        row.getString("jurisdiction"),
        AudienceKind.valueOf(row.getString("audience")),
        DisclosureState.valueOf(row.getString("state")),
        row.getString("title"),
        row.getString("summary"),
        row.getObject("formed_on", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        row.getString("period"),
        instant(row.getTimestamp("published_at")),
        row.getObject("waits", Boolean.class));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
