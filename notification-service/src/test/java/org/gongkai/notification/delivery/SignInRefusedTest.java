package org.gongkai.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.gongkai.notification.testing.People;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that is there and does not let the service in. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class SignInRefusedTest {

  private static final String UNIT = "140400-MZJ";
  private static final int MAILS = 20;

  @Inject Suite suite;
  @Inject Postbox postbox;
  @Inject DeliveryWorker worker;

  @BeforeEach
  void begin() {
    suite.reset();
    MailServer.empty();
    suite.unit(UNIT, "长治市民政局", null, "140400");
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
    MailServer.refuseSignIn();
    open();
  }

  @AfterEach
  void end() {
    MailServer.acceptSignIn();
    suite.reset();
  }

  @Test
  void mail_waits_visibly_for_whom_it_takes_and_goes_out_by_itself_once_that_is_mended() {
    // When
    drainUntil("SELECT count(*) FROM delivery WHERE postponements > 2", MAILS);
    // Then
    assertEquals(0, suite.count("SELECT sum(attempts) FROM delivery"));
    People.admin()
        .get("/v1/deliveries?state=PENDING&limit=1")
        .then()
        .body("items[0].obstacle", equalTo("CONFIGURATION"))
        .body("items[0].outcome", containsString("the sign-in was refused: 535"));
    JsonPath health = given().get("/q/health/well").jsonPath();
    assertEquals("DOWN", health.getString(check() + ".status"));
    assertEquals("CONFIGURATION", health.getString(check() + ".data.obstacle"));
    assertTrue(health.getString(check() + ".data.reason").contains("535"));
    metric("gongkai_delivery_misconfigured", "1.0");
    metric("gongkai_delivery_unreachable", "0.0");
    // When
    MailServer.acceptSignIn();
    drainUntil("SELECT count(*) FROM delivery WHERE state = 'SENT'", MAILS);
    // Then
    assertEquals(MAILS, suite.count("SELECT sum(attempts) FROM delivery"));
    assertEquals(0, suite.count("SELECT count(*) FROM delivery WHERE obstacle IS NOT NULL"));
    assertEquals("UP", given().get("/q/health/well").jsonPath().getString(check() + ".status"));
    metric("gongkai_delivery_misconfigured", "0.0");
  }

  @Test
  void the_password_is_shown_to_nobody() {
    // When
    drainUntil("SELECT count(*) FROM delivery WHERE postponements > 0", MAILS);
    // Then
    given().get("/q/health/well").then().body(not(containsString(MailServer.PASSWORD)));
    People.admin().get("/v1/deliveries").then().body(not(containsString(MailServer.PASSWORD)));
  }

  private static String check() {
    return "checks.find { it.name == 'mail-server' }";
  }

  private static void metric(String name, String value) {
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertTrue(metrics.lines().anyMatch(line -> line.matches(name + ".* " + value)), name);
  }

  private void drainUntil(String query, int count) {
    Awaitility.await()
        .until(
            () -> {
              worker.drain();
              return suite.count(query) == count;
            });
  }

  private void open() {
    List<TaskSnapshot> opened =
        IntStream.range(0, MAILS).mapToObj(i -> Suite.task(UNIT, "2026-09-24")).toList();
    suite.tasks(opened);
    List<TaskChange> changes =
        opened.stream()
            .map(
                task ->
                    new TaskChange(Optional.of(MessageKind.TASK_OPENED), task, Optional.empty()))
            .toList();
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(changes));
  }
}
