package org.gongkai.notification.reminder;

import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Open tasks of a unit, and the sweep that reminds it of them. */
abstract class ReminderScene {

  static final String UNIT = "140400-MZJ";

  @Inject Suite suite;
  @Inject ReminderSweep sweep;

  @BeforeEach
  void begin() {
    suite.reset();
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  List<String> kinds(TaskSnapshot task) {
    return suite.texts(
        "SELECT split_part(source, '/', 1) FROM message WHERE task = ? ORDER BY id", task.id());
  }
}
