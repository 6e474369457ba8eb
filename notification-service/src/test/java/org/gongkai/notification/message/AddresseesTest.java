package org.gongkai.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.task.TaskSnapshot.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddresseesTest {

  private static final TaskSnapshot TASK =
      new TaskSnapshot(
          new UUID(1, 1),
          3,
          "WORK",
          "CC-D1-01",
          "扶贫项目信息",
          "220100",
          "220100-FPB",
          List.of(
              new Participant("220100-CZJ", "COOPERATING"),
              new Participant("220100-FGW", "COORDINATING"),
              new Participant("220100-FPB", "LEAD")),
          "ASSIGNED",
          false,
          null,
          null,
          false,
          1,
          null);

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void the_owner_is_told_of_everything_and_once(MessageKind kind) {
    // When
    Set<String> units = Addressees.of(kind, TASK, Optional.empty());
    // Then
    assertEquals("220100-FPB", units.iterator().next());
  }

  @Test
  void participants_are_told_how_a_task_begins_and_ends() {
    // Given
    Set<String> everyone = Set.of("220100-FPB", "220100-CZJ", "220100-FGW");
    // Then
    assertEquals(everyone, Addressees.of(MessageKind.TASK_OPENED, TASK, Optional.empty()));
    assertEquals(everyone, Addressees.of(MessageKind.TASK_CLOSED, TASK, Optional.empty()));
  }

  @Test
  void a_dispute_reaches_who_coordinates_and_not_who_cooperates() {
    assertEquals(
        Set.of("220100-FPB", "220100-FGW"),
        Addressees.of(MessageKind.TASK_DISPUTED, TASK, Optional.empty()));
  }

  @Test
  void who_loses_a_task_is_told_by_whatever_takes_it_and_of_nothing_after() {
    // Given
    Optional<String> previous = Optional.of("220100-JYJ");
    // Then
    assertEquals(
        Set.of("220100-FPB", "220100-JYJ", "220100-CZJ", "220100-FGW"),
        Addressees.of(MessageKind.TASK_REASSIGNED, TASK, previous));
    assertEquals(
        Set.of("220100-FPB", "220100-JYJ", "220100-FGW"),
        Addressees.of(MessageKind.TASK_DISPUTE_RESOLVED, TASK, previous));
    assertFalse(Addressees.of(MessageKind.TASK_CLOSED, TASK, previous).contains("220100-JYJ"));
  }
}
