package org.gongkai.notification.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.notification.calendar.CalendarNotice;
import org.gongkai.notification.contract.Contracts;
import org.gongkai.notification.integration.CalendarConsumer.CalendarV1;
import org.gongkai.notification.integration.UnitConsumer.UnitV1;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.unit.UnitRow;
import org.junit.jupiter.api.Test;

/** Every stored example of the events that this service follows can be read by it. */
class ConsumedExamplesTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Test
  void every_example_of_a_unit_gives_its_code_name_and_place_in_the_tree() throws IOException {
    for (Path example : examples("org.gongkai.catalog.unit.")) {
      // When
      JsonNode data = JSON.readTree(example.toFile());
      UnitRow unit = JSON.treeToValue(data, UnitV1.class).toRow();
      // Then
      assertEquals(data.get("code").asText(), unit.code());
      assertEquals(data.get("name").asText(), unit.name());
      assertEquals(text(data, "parent"), unit.parent());
      assertEquals(data.at("/region/code").asText(), unit.region());
      assertNotNull(unit.id());
    }
  }

  @Test
  void every_example_of_a_task_gives_what_messages_and_reminders_need() throws IOException {
    for (Path example : examples("org.gongkai.task.task.")) {
      // When
      JsonNode data = JSON.readTree(example.toFile());
      TaskSnapshot task = JSON.treeToValue(data, TaskV1.class).toSnapshot();
      // Then
      assertEquals(data.get("id").asText(), task.id().toString());
      assertEquals(data.get("unit").asText(), task.unit());
      assertEquals(data.get("jurisdiction").asText(), task.jurisdiction());
      assertEquals(text(data, "dueOn"), task.dueOn() == null ? null : task.dueOn().toString());
      assertEquals(data.get("deadlineRevision").asInt(), task.deadlineRevision());
      assertEquals(data.get("participants").size(), task.participants().size());
      assertNotNull(task.title());
      assertNotNull(task.kind());
      assertNotNull(task.state());
    }
  }

  @Test
  void every_example_of_a_calendar_gives_its_days() throws IOException {
    for (Path example : examples("org.gongkai.task.calendar.")) {
      // When
      JsonNode data = JSON.readTree(example.toFile());
      CalendarNotice notice = JSON.treeToValue(data, CalendarV1.class).toNotice();
      // Then
      assertEquals(data.get("year").asInt(), notice.year());
      assertEquals(data.get("offDays").size(), notice.offDays().size());
      assertEquals(data.get("workdays").size(), notice.workdays().size());
      assertFalse(notice.offDays().contains(null));
    }
  }

  private static List<Path> examples(String prefix) {
    List<Path> examples = Contracts.examples(prefix);
    assertFalse(examples.isEmpty(), prefix);
    return examples;
  }

  private static String text(JsonNode data, String property) {
    JsonNode value = data.get(property);
    return value == null || value.isNull() ? null : value.asText();
  }
}
