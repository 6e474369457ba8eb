package org.gongkai.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.gongkai.notification.testing.People.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.ScriptedSmtp;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail server that is away, or refuses. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class OutageTest {

  private static final String UNIT = "140400-MZJ";

  @Inject Suite suite;
  @Inject Postbox postbox;
  @Inject DeliveryWorker worker;
  @Inject DeliveryStore deliveries;

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit(UNIT, "长治市民政局", null, "140400");
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
    MailServer.goAway();
  }

  @AfterEach
  void end() {
    MailServer.comeBack();
    suite.reset();
    worker.drain();
  }

  @Test
  void while_the_mail_server_is_away_mail_waits_with_the_reason_and_goes_out_when_it_is_back() {
    // Given
    open(100);
    // When
    drainUntil("SELECT count(*) FROM delivery WHERE postponements > 4", 100);
    // Then
    DeliveryView waiting = one();
    assertEquals(DeliveryState.PENDING, waiting.state());
    assertEquals(0, waiting.attempts());
    assertTrue(waiting.outcome().contains("refused"), waiting::outcome);
    assertEquals("DOWN", health());
    metric("gongkai_delivery_unreachable", "1.0");
    // When
    MailServer.comeBack();
    drainUntil("SELECT count(*) FROM delivery WHERE state = 'SENT'", 100);
    // Then
    assertEquals(100, MailServer.mails().size());
    assertEquals(100, suite.count("SELECT sum(attempts) FROM delivery"));
    assertEquals("UP", health());
    metric("gongkai_delivery_unreachable", "0.0");
    MailServer.goAway();
  }

  @ParameterizedTest
  @ValueSource(strings = {"421 too busy", ""})
  void a_server_that_sends_everybody_away_costs_one_connection_and_no_attempts(String greeting)
      throws Exception {
    // Given
    open(20);
    try (ScriptedSmtp busy = new ScriptedSmtp(MailServer.port(), greeting, "250 well")) {
      // When
      worker.drain();
      // Then: the second sender may have been on its way already
      assertTrue(busy.connections() <= 2, () -> "connections: " + busy.connections());
      assertEquals(0, suite.count("SELECT sum(attempts) FROM delivery"));
      assertEquals(20, suite.count("SELECT count(*) FROM delivery WHERE postponements = 1"));
    }
  }

  @Test
  void a_recipient_who_is_refused_for_good_fails_at_once() throws Exception {
    // Given
    open(1);
    try (ScriptedSmtp strict =
        new ScriptedSmtp(MailServer.port(), "220 ready", "550 no such mailbox")) {
      // When
      worker.drain();
    }
    // Then
    DeliveryView failed = one();
    assertEquals(DeliveryState.FAILED, failed.state());
    assertEquals(1, failed.attempts());
    assertNull(failed.nextAttemptAt());
    assertTrue(failed.outcome().contains("550 no such mailbox"), failed::outcome);
    assertEquals(
        1,
        suite.count(
            "SELECT count(*) FROM outbox_event WHERE type LIKE '%delivery.failed.v1'"
                + " AND aggregate_id = ?",
            failed.id().toString()));
  }

  @Test
  void an_answer_that_may_change_counts_as_an_attempt_until_the_last() throws Exception {
    // Given
    open(1);
    try (ScriptedSmtp greylisting =
        new ScriptedSmtp(MailServer.port(), "220 ready", "451 come back later")) {
      // When
      drainUntil("SELECT count(*) FROM delivery WHERE state = 'FAILED'", 1);
      // Then
      assertEquals(3, greylisting.connections());
      assertEquals(3, one().attempts());
    }
  }

  @Test
  void an_administrator_tries_failed_deliveries_again_in_bulk() {
    // Given
    open(5);
    suite.execute(
        "UPDATE delivery SET state = 'FAILED', attempts = 3, next_attempt_at = NULL,"
            + " outcome = '550', finished_at = timestamptz '2026-09-21T08:00:00Z'");
    // Then
    retried("{\"failedBefore\": \"2026-09-21T08:00:00Z\"}", 0, false);
    retried("{\"kind\": \"REMINDER\"}", 0, false);
    retried("{\"unit\": \"140400-JYJ\"}", 0, false);
    retried("{\"unit\": \"140400-MZJ\", \"most\": 3}", 3, true);
    retried("{\"failedFrom\": \"2026-09-21T08:00:00Z\"}", 2, false);
    retried("{}", 0, false);
    assertEquals(
        5,
        suite.count(
            "SELECT count(*) FROM audit_entry a JOIN delivery d ON a.subject_id = d.id::text"
                + " WHERE a.action = 'delivery.retry' AND a.outcome = 'DONE'"));
    assertEquals(
        5, suite.count("SELECT count(*) FROM delivery WHERE state = 'PENDING' AND attempts = 0"));
  }

  @Test
  void a_bulk_retry_takes_on_a_limited_number() {
    admin()
        .contentType("application/json")
        .body("{\"most\": 1001}")
        .post("/v1/deliveries/retries")
        .then()
        .statusCode(400);
  }

  private static void retried(String filter, int retried, boolean more) {
    admin()
        .contentType("application/json")
        .body(filter)
        .post("/v1/deliveries/retries")
        .then()
        .statusCode(200)
        .body("retried", equalTo(retried))
        .body("more", equalTo(more));
  }

  private static String health() {
    return given()
        .get("/q/health/well")
        .jsonPath()
        .getString("checks.find { it.name == 'mail-server' }.status");
  }

  private static void metric(String name, String value) {
    ValidatableResponse metrics = given().get("/q/metrics").then().statusCode(200);
    assertTrue(
        metrics.extract().asString().lines().anyMatch(line -> line.matches(name + ".* " + value)),
        name);
  }

  private void drainUntil(String query, int count) {
    Awaitility.await()
        .until(
            () -> {
              worker.drain();
              return suite.count(query) == count;
            });
  }

  private DeliveryView one() {
    return deliveries.list(null, DeliveryFilter.ALL, null, 1).get(0);
  }

  private void open(int tasks) {
    List<TaskSnapshot> opened =
        IntStream.range(0, tasks).mapToObj(i -> Suite.task(UNIT, "2026-09-24")).toList();
    suite.tasks(opened);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                postbox.tell(
                    opened.stream()
                        .map(
                            task ->
                                new TaskChange(
                                    Optional.of(MessageKind.TASK_OPENED), task, Optional.empty()))
                        .toList()));
  }
}
