package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RunDayTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  @Test
  void a_day_is_due_from_the_hour_of_its_run() {
    assertEquals(LocalDate.of(2026, 11, 22), at("2026-11-23T07:59:59+08:00[Asia/Shanghai]"));
    assertEquals(LocalDate.of(2026, 11, 23), at("2026-11-23T08:00:00+08:00[Asia/Shanghai]"));
  }

  private static LocalDate at(String now) {
    return RunDay.at(ZonedDateTime.parse(now), EIGHT);
  }
}
