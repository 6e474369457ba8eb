package org.gongkai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Statutory dates are calendar days of Beijing time (Asia/Shanghai), wherever the process runs and
 * whatever the zone of its clock.
 */
public final class StatutoryTime {

  /** The zone in which the law counts its days. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private StatutoryTime() {}

  /** Today's statutory date by the given clock. */
  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  /** The statutory date on which an instant falls. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The first instant of a statutory date. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
