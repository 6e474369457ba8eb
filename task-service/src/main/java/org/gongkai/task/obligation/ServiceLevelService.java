package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.item.ServiceLevels;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Configures what qualitative terms are measured by (DL-08). */
@ApplicationScoped
class ServiceLevelService {

  private static final String SAVE =
      """
      insert into service_level (jurisdiction, term, item_code, days, day_kind, counted_from,
                                 version, changed_by, changed_at)
      values (:jurisdiction, :term, :item, :days, :dayKind, :from, :version, :by, :at)
      on conflict (jurisdiction, term, item_code) do update set days = excluded.days,
          day_kind = excluded.day_kind, counted_from = excluded.counted_from,
          version = excluded.version, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at
      where service_level.version = excluded.version - 1
      returning *
      """;
  private static final String AFFECTED =
      """
      insert into expansion_queue (item_id, requested_at)
      select id, cast(:at as timestamptz) from item
       where jurisdiction = :jurisdiction and basis -> 'timeLimit' ->> 'term' = :term
         and (:item = '' or code = :item)
       order by 1
      on conflict (item_id) do update set requested_at = excluded.requested_at
      """;

  private final Sql sql;
  private final Access access;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  ServiceLevelService(Sql sql, Access access, CurrentActor actors, Audit audit, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sets a service level; tasks follow when their items have been expanded again, within seconds.
   *
   * <p>Safe when raced or killed: a row is replaced only by the next version, and the items are put
   * into the expansion queue by the same commit.
   *
   * @param item the only item it is for; empty for all items of the jurisdiction
   * @param ifMatch the version that a change is based on; not needed the first time
   * @throws StaleVersion when somebody else has set it meanwhile
   */
  @Transactional
  @Audited("service-level.set")
  ServiceLevels.Row set(
      @AuditSubject String jurisdiction,
      TimeLimit.Term term,
      String item,
      ServiceLevelRequest request,
      String ifMatch) {
    access.requireJurisdiction(jurisdiction);
    long known = version(jurisdiction, term, item);
    if (known > 0) {
      StaleVersion.check(EntityTags.required(ifMatch), known);
    }
    ServiceLevels.Row row = save(jurisdiction, term, item, request, known + 1);
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(AFFECTED)
                    .bind("jurisdiction", jurisdiction)
                    .bind("term", term)
                    .bind("item", item)
                    .bind("at", clock.instant())
                    .execute());
    audit.record(
        AuditEntry.of("service-level.set", "service-level", jurisdiction + "/" + term + "/" + item)
            .to(row));
    return row;
  }

  private long version(String jurisdiction, TimeLimit.Term term, String item) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select version from service_level
                         where jurisdiction = :jurisdiction and term = :term and item_code = :item
                        """)
                    .bind("jurisdiction", jurisdiction)
                    .bind("term", term)
                    .bind("item", item)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L));
  }

  private ServiceLevels.Row save(
      String jurisdiction,
      TimeLimit.Term term,
      String item,
      ServiceLevelRequest request,
      long version) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SAVE)
                    .bind("jurisdiction", jurisdiction)
                    .bind("term", term)
                    .bind("item", item)
                    .bind("days", request.days())
                    .bind("dayKind", request.dayKind())
                    .bind("from", request.from())
                    .bind("version", version)
                    .bind("by", actors.get().name())
                    .bind("at", clock.instant())
                    .map(ConstructorMapper.of(ServiceLevels.Row.class))
                    .findOne()
                    .orElseThrow(() -> new StaleVersion(version - 1, version)));
  }
}
