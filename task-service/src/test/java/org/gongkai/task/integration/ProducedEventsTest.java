package org.gongkai.task.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.event.OutgoingEvent;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.calendar.ShippedArrangements;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.json.StoredJson;
import org.gongkai.task.task.Cause;
import org.gongkai.task.task.Deadline;
import org.gongkai.task.task.Outcome;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;
import org.gongkai.task.task.TaskData;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;
import org.gongkai.task.task.TaskStatus;
import org.gongkai.task.task.TaskSubject;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.Test;

/** What this service publishes is what its schemas promise. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ProducedEventsTest {

  private static final Path EVENTS =
      Path.of(System.getProperty("gongkai.root"), "docs", "contracts", "events");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String WRITTEN = "已电话告知申请人张某";

  @Inject Town town;
  @Inject Sql sql;

  @Test
  void everyKindOfTaskEventHasATypeAndASchema() {
    Set<Class<?>> events = Set.of(TaskEvent.class.getPermittedSubclasses());
    assertEquals(events, TaskEventMapper.TYPES.keySet());
    TaskEventMapper.TYPES
        .values()
        .forEach(type -> assertTrue(Files.exists(schemaFile(type)), type));
  }

  @Test
  void everyStateOfATaskSatisfiesTheSchemaOfItsEvent() throws ReflectiveOperationException {
    Map<String, TaskStatus> states = new HashMap<>();
    states.put("Accepted", TaskStatus.ACCEPTED);
    states.put("Started", TaskStatus.IN_PROGRESS);
    states.put("Submitted", TaskStatus.SUBMITTED);
    states.put("Returned", TaskStatus.RETURNED);
    states.put("Disputed", TaskStatus.DISPUTED);
    states.put("Closed", TaskStatus.CLOSED);
    states.put("Cancelled", TaskStatus.CANCELLED);
    List<String> faults = new ArrayList<>();
    for (Class<?> event : TaskEvent.class.getPermittedSubclasses()) {
      Cause cause = event == TaskEvent.Rescheduled.class ? Cause.CALENDAR_CHANGED : null;
      TaskData task = task(states.getOrDefault(event.getSimpleName(), TaskStatus.ASSIGNED), cause);
      TaskEvent happened =
          (TaskEvent) event.getDeclaredConstructor(TaskData.class).newInstance(task);
      OutgoingEvent outgoing = TaskEventMapper.outgoing(happened);
      faults.addAll(faults(outgoing.type(), StoredJson.write(outgoing.data())));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void whatPeopleWriteStandsInNoEventAndWhatTheSuiteDoesHasItsCause() {
    String submitted =
        StoredJson.write(
            TaskEventMapper.outgoing(new TaskEvent.Submitted(task(TaskStatus.SUBMITTED, null)))
                .data());
    assertFalse(submitted.contains(WRITTEN), submitted);
    TaskEventV1 cancelled =
        (TaskEventV1)
            TaskEventMapper.outgoing(
                    new TaskEvent.Cancelled(task(TaskStatus.CANCELLED, Cause.DUTY_ENDED)))
                .data();
    assertEquals("DUTY_ENDED", cancelled.cause());
    assertEquals(Cause.DUTY_ENDED.words(), cancelled.reason());
  }

  @Test
  void whatStandsInTheOutboxSatisfiesTheSchemas() {
    // Given tasks of several kinds, opened, overdue, closed, cancelled
    String region = Town.region();
    String unit = region + "-A";
    town.on("2026-02-06");
    town.unit(unit, region);
    UUID item =
        town.item(
            region + "-1",
            region,
            "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":2}",
            Town.responsible(unit));
    UUID first = Town.newId();
    town.disclosure(first, item, unit, "DRAFT", Facts.formed("2026-02-06"));
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-09"));
    town.item(
        region + "-2",
        region,
        "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}",
        Town.responsible(unit));
    town.on("2026-02-12");
    town.disclosure(
        first, item, unit, "PUBLISHED", Facts.formed("2026-02-06").published("2026-02-12"));

    // When every event of this service that any test left is held against its schema
    Set<String> types = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select type, convert_from(data, 'UTF8') as json from outbox_event
                         where aggregate_type in ('task', 'calendar')
                        """)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(
                        event -> {
                          types.add(event.getKey());
                          faults.addAll(faults(event.getKey(), event.getValue()));
                        }));

    // Then
    assertEquals(List.of(), faults);
    assertTrue(
        types.containsAll(
            List.of(
                "org.gongkai.task.calendar.announced.v1",
                "org.gongkai.task.task.closed.v1",
                "org.gongkai.task.task.opened.v1",
                "org.gongkai.task.task.overdue.v1")));
  }

  private static TaskData task(TaskStatus status, Cause cause) {
    WorkingCalendar calendar = WorkingCalendar.of(ShippedArrangements.read());
    LocalDate day = LocalDate.of(2026, 2, 6);
    StatutoryClock clock =
        StatutoryClock.ofDays(day, 20, DayCount.WORKING, "条例第二十六条", calendar.revision());
    return new TaskData(
        UUID.randomUUID(),
        2,
        new TaskSubject(
            TaskKind.DISCLOSURE,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "I",
            "t",
            "140400",
            "D1",
            Role.LEAD,
            null,
            null,
            "{}"),
        "140400-A",
        List.of(new Participant("140400-B", Role.COOPERATING)),
        status,
        Deadline.of(day, clock, calendar),
        status == TaskStatus.CLOSED ? new Outcome(day, true, 20, null) : null,
        WRITTEN,
        cause,
        Instant.EPOCH);
  }

  private static List<String> faults(String type, String json) {
    Schema schema = SCHEMAS.getSchema(read(schemaFile(type)), InputFormat.JSON);
    List<Error> errors =
        schema.validate(
            json,
            InputFormat.JSON,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    return errors.stream().map(error -> type + ": " + error).toList();
  }

  private static Path schemaFile(String type) {
    return EVENTS
        .resolve(type.substring(0, type.length() - ".v1".length()))
        .resolve("v1.schema.json");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
