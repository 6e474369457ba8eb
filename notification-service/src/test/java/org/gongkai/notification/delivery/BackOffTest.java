package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  /** Draws the least jitter that is possible. */
  private static final RandomGenerator NO_JITTER =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }
      };

  @Test
  void each_pause_is_twice_the_one_before() {
    assertEquals(Duration.ofSeconds(30), BACK_OFF.after(1, NO_JITTER));
    assertEquals(Duration.ofSeconds(60), BACK_OFF.after(2, NO_JITTER));
    assertEquals(Duration.ofSeconds(480), BACK_OFF.after(5, NO_JITTER));
  }

  @Test
  void no_pause_is_longer_than_the_longest_however_many_attempts_failed() {
    assertEquals(Duration.ofHours(1), BACK_OFF.after(9, NO_JITTER));
    assertEquals(Duration.ofHours(1), BACK_OFF.after(1_000_000, NO_JITTER));
  }

  @Test
  void jitter_shortens_a_pause_by_at_most_half() {
    // Given
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      // When
      long millis = BACK_OFF.after(2, random).toMillis();
      // Then
      assertTrue(millis >= 30_000 && millis <= 60_000, () -> "pause of " + millis);
    }
  }
}
