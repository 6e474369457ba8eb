package org.gongkai.catalog.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongkai.platform.db.Sql;

/**
 * Gives index numbers (索引号): {@code <unit code>/YYYYMM-NNNNN}, for a unit with a unified social
 * credit code the form in use today (统一社会信用代码/YYYYMM-NNNNN). Source: 政府信息公开目录系统实施指引（试行）.
 */
@ApplicationScoped
class IndexNumbers {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final Sql sql;

  IndexNumbers(Sql sql) {
    this.sql = sql;
  }

  /**
   * The next number of the unit in the month of the day.
   *
   * <p>Safe when the process is killed or many publish at once: the counter's row is locked until
   * the caller's transaction ends, so a number is used exactly when it is given, without gaps; a
   * rolled back one is given to the next.
   */
  @Transactional(TxType.MANDATORY)
  String next(String unit, LocalDate day) {
    String month = MONTH.format(day);
    int number =
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            insert into index_number_counter as counter (unit, month, last)
                            values (:unit, :month, 1)
                            on conflict (unit, month) do update set last = counter.last + 1
                            returning last
                            """)
                        .bind("unit", unit)
                        .bind("month", month)
                        .mapTo(Integer.class)
                        .one());
    return "%s/%s-%05d".formatted(unit, month, number);
  }
}
