package org.gongkai.notification.contract;

import static org.gongkai.notification.testing.People.UNIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.ApiDocument;
import org.gongkai.platform.testing.ApiDocument.Operation;
import org.gongkai.platform.testing.ApiExamples;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console proposes runs as it stands. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ExamplesTest {

  private static final TestTokens EVERYBODY =
      TestTokens.of("examples", AccessTable.ROLES.toArray(String[]::new))
          .unit(UNIT)
          .jurisdiction("140400");

  /** In the order of the work; each finds what the earlier ones have left. */
  private static final List<String> CHANGES =
      List.of(
          "createRecipient",
          "reviseRecipient",
          "createReminderPolicy",
          "reviseReminderPolicy",
          "removeReminderPolicy",
          "readMessage",
          "acknowledgeMessage",
          "retryDelivery",
          "retryDeliveries",
          "setSandboxClock");

  private static final List<String> NEVER_BROKEN_HERE =
      List.of("resendBlockedEvent", "redeliverDeadLetter");

  @Inject Suite suite;
  @Inject Postbox postbox;

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit(UNIT, "长治市民政局", null, "140400");
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                postbox.tell(
                    List.of(
                        new TaskChange(
                            Optional.of(MessageKind.TASK_OPENED), task, Optional.empty()))));
    suite.execute(
        "UPDATE delivery SET state = 'FAILED', attempts = 3, next_attempt_at = NULL,"
            + " outcome = '550 no such mailbox', finished_at = now()");
  }

  @Test
  void every_example_succeeds_as_the_console_shows_it() {
    // Given
    Map<String, String> failures = new LinkedHashMap<>();
    // When
    CHANGES.forEach(id -> failures.putAll(failure(id)));
    ApiDocument api = ApiDocument.ofTheConsole();
    failures.putAll(
        ApiExamples.failures(
            api,
            api.operations().stream().filter(operation -> operation.method().equals("GET")),
            EVERYBODY,
            200));
    // Then
    assertEquals(Map.of(), failures);
  }

  @Test
  void every_change_is_tried() {
    List<String> changes =
        ApiDocument.ofTheConsole().operations().stream()
            .filter(operation -> !operation.method().equals("GET"))
            .map(ExamplesTest::idOf)
            .sorted()
            .toList();
    assertEquals(
        Stream.concat(CHANGES.stream(), NEVER_BROKEN_HERE.stream()).sorted().toList(), changes);
  }

  private static Map<String, String> failure(String id) {
    ApiDocument now = ApiDocument.ofTheConsole();
    return ApiExamples.failures(now, Stream.of(now.operation(id)), EVERYBODY, 200);
  }

  private static String idOf(Operation operation) {
    return operation.description().path("operationId").asString();
  }
}
