package org.gongkai.task.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** A row that cannot be dealt with keeps nothing else waiting. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SweepTest {

  private static final UUID POISON = new UUID(0, 3);

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final AtomicLong now = new AtomicLong();
  private final Sweep sweep = new Sweep("test", 4, metrics, now::get);
  private final List<UUID> waiting =
      new ArrayList<>(LongStream.range(0, 10).mapToObj(n -> new UUID(0, n)).toList());
  private final List<Integer> slices = new ArrayList<>();
  private final Set<UUID> poisonous = new HashSet<>(Set.of(POISON));

  @Test
  void theRowThatFailsAloneIsHeldBackAndTheOthersAreDoneInSlices() {
    sweep.run(this::work);
    assertEquals(List.of(POISON), waiting);
    assertEquals(List.of(4, 1, 1, 1, 1, 4, 2, 0), slices);
    assertEquals(1, metrics.counter("gongkai.task.sweep.failed", "sweep", "test").count());
  }

  @Test
  void itIsTriedAgainEverMoreRarelyAndForgottenOnceItSucceeds() {
    sweep.run(this::work);
    List<Long> tries = new ArrayList<>();
    for (long minute = 1; minute <= 200; minute++) {
      now.set(Duration.ofMinutes(minute).toNanos());
      slices.clear();
      sweep.run(this::work);
      if (slices.size() > 1) {
        tries.add(minute);
      }
    }
    assertEquals(List.of(1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L), tries);
    poisonous.clear();
    now.set(Duration.ofMinutes(300).toNanos());
    sweep.run(this::work);
    assertEquals(List.of(), waiting);
    assertEquals(
        0, metrics.get("gongkai.task.sweep.held.back").tag("sweep", "test").gauge().value());
  }

  @Test
  void aRowThatIsGoneIsForgotten() {
    sweep.run(this::work);
    waiting.clear();
    now.set(Duration.ofHours(2).toNanos());
    sweep.run(this::work);
    assertEquals(
        0, metrics.get("gongkai.task.sweep.held.back").tag("sweep", "test").gauge().value());
  }

  @Test
  void aRowIsNotToBlameWhenTheDatabaseIsAwayOrTheRowIsHeld() {
    for (String state : List.of("57P01", "08006", "40P01")) {
      assertThrows(
          IllegalStateException.class,
          () ->
              sweep.run(
                  slice -> {
                    slice.claimed(List.of(POISON), row -> row);
                    throw new IllegalStateException(new SQLException("no", state));
                  }));
    }
    assertEquals(0, metrics.counter("gongkai.task.sweep.failed", "sweep", "test").count());
  }

  @Test
  void whatIsNoRowsFaultEndsTheSweepButNotTheTick() {
    List<String> done = new ArrayList<>();
    Runnable broken =
        () ->
            sweep.run(
                slice -> {
                  throw new IllegalStateException("nothing can be claimed");
                });
    assertThrows(
        IllegalStateException.class, () -> Parts.run(broken, () -> done.add("next"), broken));
    assertEquals(List.of("next"), done);
  }

  private int work(Slice slice) {
    List<UUID> held = new ArrayList<>(slice.heldBack());
    List<UUID> rows =
        slice.claimed(
            waiting.stream().filter(row -> !held.contains(row)).limit(slice.most()).toList(),
            row -> row);
    slices.add(rows.size());
    if (rows.stream().anyMatch(poisonous::contains)) {
      throw new IllegalArgumentException("poison");
    }
    waiting.removeAll(rows);
    return rows.size();
  }
}
