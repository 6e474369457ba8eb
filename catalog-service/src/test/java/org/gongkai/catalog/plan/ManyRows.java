package org.gongkai.catalog.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.db.Sql;

/**
 * A jurisdiction of a thousand units, ten thousand items in a hundred domains, and fifty thousand
 * disclosures, made and taken away by the database itself.
 */
@ApplicationScoped
class ManyRows {

  /** Its region code. */
  static final String REGION = "960100";

  private static final List<String> FILL =
      List.of(
          """
          insert into unit (id, version, code, code_scheme, name, aliases, kind, level,
                            region_scheme, region_code, parent, successors, attributes)
          select uuid_v7(now()), 1, :region || '-X' || n, 'OWN', '单位' || n, '{}', 'DEPARTMENT',
                 'CITY', 'GB/T 2260', :region,
                 case when n > 20 then :region || '-X' || n % 20 end, '{}',
                 case when n % 100 = 0 then array['HUNDREDTH'] else '{}' end
            from generate_series(0, 999) n
          """,
          """
          insert into domain (id, version, code, jurisdiction, name, parent, position)
          select uuid_v7(now()), 1, :region || '-X' || n, :region, '领域' || n, :region || '-D1', n
            from generate_series(0, 99) n
          """,
          """
          insert into item (id, version, code, jurisdiction)
          select uuid_v7(now()), 1, :region || '-X' || n, :region from generate_series(1, 10000) n
          """,
          """
          insert into item_version (item_id, version, code, jurisdiction, domain, names, kind,
              time_limit_kind, method, audience_kind, assigned, policies, effective_from, status,
              state, recorded_at, recorded_by)
          select i.id, 1, i.code, t.jurisdiction, :region || '-X' || n.value % 100, t.names,
                 t.kind, t.time_limit_kind, t.method, t.audience_kind,
                 array['LEAD', 'LEAD:' || :region || '-X' || n.value % 500], t.policies,
                 t.effective_from, t.status,
                 cast(replace(cast(t.state as text), t.code, i.code) as jsonb), now(), 'test'
            from item_version t
            join item i on i.jurisdiction = :region and i.code <> t.code
           cross join lateral (
                 select cast(substr(i.code, length(:region) + 3) as int) as value) n
           where t.code = :region || '-I1' and t.version = 1
          """,
          """
          insert into disclosure (id, version, item_id, item_code, item_version, unit,
              jurisdiction, audience, state, title, elements, formed_on, authors, index_number,
              edition, public_version, published_at, correction, period)
          select uuid_v7(now() + n * interval '1 millisecond'), 4, i.id, i.code, 1,
                 :region || '-X' || n % 100, :region, 'WHOLE_SOCIETY',
                 case when n % 10 = 0 then 'DRAFT' else 'PUBLISHED' end, '信息' || n, '{}',
                 date '2025-06-01', array['somebody'],
                 case when n % 10 > 0
                      then :region || '-X' || n % 100 || '/202507-' || lpad(cast(n as text), 5, '0')
                 end,
                 1,
                 case when n % 10 > 0 then 4 end,
                 case when n % 10 > 0
                      then timestamptz '2025-07-01 00:00+08' + n * interval '1 minute' end,
                 case when n % 5000 = 7 then jsonb '{"reason": "金额有误"}' end,
                 case when n % 1000 = 13 then '2019-07' when n % 2 = 0 then '2025-07' end
            from generate_series(1, 50000) n
            join item i on i.code = :region || '-X' || (1 + n % 400)
          """);
  private static final List<String> EMPTY =
      List.of(
          """
          delete from disclosure_edition
           where disclosure_id in (select id from disclosure where jurisdiction = :region)
          """,
          "delete from disclosure where jurisdiction = :region",
          "delete from item_version where jurisdiction = :region and code like '%-X%'",
          "delete from item where jurisdiction = :region and code like '%-X%'",
          "delete from domain where jurisdiction = :region and code like '%-X%'",
          "delete from unit where region_code = :region and code like '%-X%'");

  private final CatalogueLoader loader;
  private final Sql sql;

  ManyRows(CatalogueLoader loader, Sql sql) {
    this.loader = loader;
    this.sql = sql;
  }

  void fill() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null))),
        LocalDate.of(2026, 1, 1),
        false);
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
            handle ->
                handle.execute("vacuum analyze unit, domain, item, item_version, disclosure"));
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
