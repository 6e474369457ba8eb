package org.gongkai.task.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.gongkai.task.clock.GoverningLimit;
import org.gongkai.task.clock.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DL-09: the special limit governs, the general one is kept beside it. */
class ItemLimitTest {

  @Test
  void aSpecialLawGovernsAndTheGeneralLimitIsKept() {
    // Given the basis of an administrative licence
    String basis =
        """
        {"timeLimit":{"kind":"WORKING_DAYS_FROM_DECISION","workingDays":7,"quote":"7个工作日内"},
         "generalTimeLimit":{"kind":"WORKING_DAYS_FROM_FORMATION","workingDays":20},
         "specialLaw":"某办法第五条"}
        """;

    // When
    GoverningLimit limit = Item.limit(basis);

    // Then
    assertEquals(new TimeLimit.FromDecision(7, "7个工作日内"), limit.governing());
    assertInstanceOf(TimeLimit.FromFormation.class, limit.general());
    assertEquals("某办法第五条", limit.article(LocalDate.of(2018, 9, 17)));
  }

  @Test
  void withoutASpecialLawTheWordsOfTheTextAreTheRule() {
    GoverningLimit limit =
        Item.limit(
            """
            {"timeLimit":{"kind":"MONTHLY","fromDay":11,"toDay":31,"quote":"每月中下旬","new":1},
             "generalTimeLimit":null,"specialLaw":null}
            """);
    assertEquals("每月中下旬", limit.article(LocalDate.of(2018, 9, 17)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timeLimit\":{\"kind\":\"SOON\"}}",
        "{\"timeLimit\":{\"kind\":\"MONTHLY\",\"fromDay\":1}}",
        "{\"timeLimit\":null}"
      })
  void aLimitThatNobodyCouldMeasureIsRefusedAndNotGuessed(String basis) {
    assertThrows(IllegalArgumentException.class, () -> Item.limit(basis));
  }
}
