package org.gongkai.catalog.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IndexNumbersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Inject IndexNumbers indexNumbers;

  @Test
  void manyAtOnceGetNumbersWithoutGapsAlthoughSomeRollBack() throws InterruptedException {
    // Given
    Set<String> given = Collections.synchronizedSet(new TreeSet<>());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    // When
    for (int i = 0; i < 200; i++) {
      boolean fails = i % 4 == 0;
      threads.execute(() -> take("940900-GAPLESS", fails, given));
    }
    threads.shutdown();
    threads.awaitTermination(60, TimeUnit.SECONDS);
    // Then
    assertEquals(
        IntStream.rangeClosed(1, 150)
            .mapToObj("940900-GAPLESS/202611-%05d"::formatted)
            .collect(Collectors.toCollection(TreeSet::new)),
        given);
  }

  @Test
  void eachUnitAndEachMonthCountsFromOne() {
    // When
    Set<String> given = new TreeSet<>();
    take("940900-A", false, given);
    take("940900-B", false, given);
    take("940900-A", false, DAY.plusDays(1), given);
    take("11341702486344515H", false, given);
    // Then
    assertEquals(
        new TreeSet<>(
            Set.of(
                "11341702486344515H/202611-00001",
                "940900-A/202611-00001",
                "940900-A/202612-00001",
                "940900-B/202611-00001")),
        given);
  }

  @Test
  void aNumberIsGivenOnlyInsideATransaction() {
    assertThrows(RuntimeException.class, () -> indexNumbers.next("940900-A", DAY));
  }

  private void take(String unit, boolean fails, Set<String> given) {
    take(unit, fails, DAY, given);
  }

  private void take(String unit, boolean fails, LocalDate day, Set<String> given) {
    String number =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  String next = indexNumbers.next(unit, day);
                  if (fails) {
                    QuarkusTransaction.setRollbackOnly();
                  }
                  return next;
                });
    if (!fails) {
      given.add(number);
    }
  }
}
