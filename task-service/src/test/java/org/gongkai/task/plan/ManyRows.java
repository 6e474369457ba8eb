package org.gongkai.task.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.testing.Town;

/**
 * A jurisdiction of one hundred units and five thousand items, each owed by ten units: fifty
 * thousand obligations, tasks and disclosures, made and taken away by the database itself.
 */
@ApplicationScoped
class ManyRows {

  /** Its region code. */
  static final String REGION = Town.region();

  private static final List<String> FILL =
      List.of(
          """
          insert into unit (id, version, code, name, kind, level, region, successors, attributes)
          select gen_random_uuid(), 1, :region || '-U' || n, 'u', 'DEPARTMENT', 'CITY', :region,
                 '{}', '{}'
            from generate_series(0, 99) n
          """,
          """
          insert into item (id, version, code, jurisdiction, domain, domain_path, kind, title,
                            assignments, basis, assigned_on, effective_from, effective, mentions)
          select gen_random_uuid(), 1, :region || '-I' || n, :region, 'P' || n % 20,
                 array['P', 'P' || n % 20], 'DISCLOSURE', 't',
                 jsonb_build_array(jsonb_build_object('role', 'RESPONSIBLE', 'mode', 'EACH',
                     'units', to_jsonb(u.codes), 'groups', cast('[]' as jsonb))),
                 '{"timeLimit": {"kind": "MONTHLY", "fromDay": 1, "toDay": 20}}',
                 '2018-09-17', '2018-09-17', true,
                 u.codes || case when n % 50 = 0 then array[:region || '-LATE'] else '{}' end
            from generate_series(1, 5000) n
           cross join lateral (select array_agg(:region || '-U' || (n * 7 + k) % 100) as codes
                                 from generate_series(0, 9) k) u
          """,
          """
          insert into obligation (id, item_id, item_version, item_code, item_kind, title,
              jurisdiction, domain, domain_path, unit, role, mode, participants,
              participant_units, origins, limit_kind, basis, state, assigned_on, next_opens_on,
              expanded_at)
          select gen_random_uuid(), i.id, 1, i.code, i.kind, i.title, i.jurisdiction, i.domain,
                 i.domain_path, u.code, case when u.n % 3 = 0 then 'LEAD' else 'RESPONSIBLE' end,
                 'EACH',
                 case when i.code ~ '[13579]$'
                      then jsonb_build_array(
                               jsonb_build_object('unit', :region || '-U0', 'role', 'COORDINATING'),
                               jsonb_build_object('unit', helper.code, 'role', 'COOPERATING'))
                      else '[]' end,
                 case when i.code ~ '[13579]$' then array[:region || '-U0', helper.code] else '{}' end,
                 '[]', 'MONTHLY', i.basis, 'ACTIVE', i.assigned_on,
                 case when i.code like '%-I7' then date '2026-02-06' else date '2027-02-01' end,
                 now()
            from item i
           cross join lateral jsonb_array_elements_text(i.assignments -> 0 -> 'units')
                 with ordinality u (code, n)
           cross join lateral (
                 select :region || '-U' || 1 + (hashtext(i.code || u.code) & 31) as code) helper
           where i.jurisdiction = :region
          """,
          """
          insert into disclosure (id, version, settled_version, item_id, unit, carrier, state,
                                  formed_on, period, published_on)
          select gen_random_uuid(), 1, 1, o.item_id, o.unit, o.unit,
                 case when o.item_code like '%0' then 'DRAFT' else 'PUBLISHED' end,
                 date '2025-12-20', '2025-11',
                 case when o.item_code like '%0' then null else date '2025-12-25' end
            from obligation o where o.jurisdiction = :region
          """,
          """
          insert into task (id, version, kind, obligation_id, item_id, item_code, title,
              jurisdiction, domain, unit, role, participant_units, participant_roles, period,
              basis, state, suspended, opens_on, clock, follows_calendar, due_on, provisional,
              deadline_revision, calendar_revision, overdue, opened_at)
          select gen_random_uuid(), 1, 'DISCLOSURE', o.id, o.item_id, o.item_code, o.title,
                 o.jurisdiction, o.domain, o.unit, o.role, o.participant_units,
                 case when o.participant_units = '{}' then '{}'
                      else array['COORDINATING', 'COOPERATING'] end, '2025-12', o.basis,
                 case when due.n % 5 = 0 then 'CLOSED' else 'ASSIGNED' end, false, '2026-01-01',
                 jsonb_build_array(jsonb_build_object('kind', 'RUNNING', 'from', '2026-01-01',
                     'to', due.day, 'days', 0, 'count', 'NATURAL', 'article', '每月',
                     'calendarRevision', 1)),
                 false, due.day, false, 1, 1, false, now()
            from obligation o
           cross join lateral (
                 select hashtext(cast(o.id as text)) & 1023 as n,
                        case when o.item_code like '%-I8' then date '2026-02-05'
                             else date '2026-02-10' + (hashtext(cast(o.id as text)) & 255)
                        end as day) due
           where o.jurisdiction = :region
          """);
  private static final List<String> EMPTY =
      List.of(
          """
          delete from task_history
           where task_id in (select id from task where jurisdiction = :region)
          """,
          "delete from task where jurisdiction = :region",
          "delete from disclosure where unit like :region || '-%'",
          "delete from obligation where jurisdiction = :region",
          """
          delete from expansion_queue
           where item_id in (select id from item where jurisdiction = :region)
          """,
          "delete from item where jurisdiction = :region",
          "delete from unit where region = :region");

  private final Sql sql;

  ManyRows(Sql sql) {
    this.sql = sql;
  }

  void fill() {
    run(FILL);
    analyse();
  }

  void empty() {
    run(EMPTY);
    analyse();
  }

  private void analyse() {
    sql.jdbi()
        .useHandle(
            handle -> handle.execute("vacuum analyze unit, item, obligation, disclosure, task"));
  }

  private void run(List<String> statements) {
    QuarkusTransaction.requiringNew()
        .timeout(60)
        .run(
            () ->
                sql.jdbi()
                    .useHandle(
                        handle ->
                            statements.forEach(
                                statement ->
                                    handle
                                        .createUpdate(statement)
                                        .bind("region", REGION)
                                        .execute())));
  }
}
