package org.gongkai.notification.delivery;

import static org.gongkai.notification.testing.People.UNIT;
import static org.gongkai.notification.testing.People.admin;
import static org.gongkai.notification.testing.People.officer;
import static org.gongkai.notification.testing.People.stranger;
import static org.gongkai.notification.testing.People.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class DeliveryResourceTest {

  @Inject Suite suite;
  @Inject Postbox postbox;

  private String delivery;

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
    delivery = suite.texts("SELECT id::text FROM delivery").get(0);
  }

  @Test
  void what_failed_is_found_by_its_state_and_tried_again_on_demand() {
    // Given
    suite.execute(
        "UPDATE delivery SET state = 'FAILED', attempts = 3, next_attempt_at = NULL,"
            + " outcome = '550 no such mailbox', finished_at = now()");
    admin()
        .get("/v1/deliveries?state=FAILED")
        .then()
        .body("items", hasSize(1))
        .body("items[0].outcome", equalTo("550 no such mailbox"))
        .body("items[0].address", equalTo("office@mzj.changzhi.example"));
    // When
    admin()
        .post("/v1/deliveries/" + delivery + "/retries")
        .then()
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("attempts", equalTo(0));
    // Then
    admin()
        .post("/v1/deliveries/" + delivery + "/retries")
        .then()
        .statusCode(409)
        .body("code", equalTo("delivery-not-failed"));
    assertEquals(
        List.of("DONE", "REFUSED"),
        suite.texts("SELECT outcome FROM audit_entry WHERE subject_id = ? ORDER BY 1", delivery));
  }

  @Test
  void a_units_officers_see_its_deliveries_and_no_others() {
    officer().get("/v1/deliveries").then().body("items", hasSize(1));
    officer().get("/v1/deliveries/" + delivery).then().statusCode(200);
    stranger().get("/v1/deliveries").then().body("items", hasSize(0));
    stranger().get("/v1/deliveries/" + delivery).then().statusCode(404);
    stranger().get("/v1/deliveries?unit=" + UNIT).then().statusCode(403);
    officer().post("/v1/deliveries/" + delivery + "/retries").then().statusCode(403);
  }

  @Test
  void a_supervisor_sees_the_deliveries_of_the_units_of_the_jurisdiction_and_no_others() {
    supervisor("140000").get("/v1/deliveries").then().body("items", hasSize(1));
    supervisor("140400").get("/v1/deliveries?unit=" + UNIT).then().body("items", hasSize(1));
    supervisor("140400").get("/v1/deliveries/" + delivery).then().statusCode(200);
    supervisor("500000").get("/v1/deliveries").then().body("items", hasSize(0));
    supervisor("500000").get("/v1/deliveries?unit=" + UNIT).then().statusCode(403);
    supervisor("500000").get("/v1/deliveries/" + delivery).then().statusCode(404);
    supervisor("140400").post("/v1/deliveries/" + delivery + "/retries").then().statusCode(403);
  }

  @Test
  void what_a_bulk_retry_takes_is_listed_by_the_same_kind_and_time() {
    // Given
    suite.execute(
        "UPDATE delivery SET state = 'FAILED', next_attempt_at = NULL,"
            + " finished_at = '2026-09-21T08:00:00Z'");
    // When, Then
    listed("state=FAILED&kind=TASK_OPENED", 1);
    listed("state=FAILED&kind=REMINDER", 0);
    listed("state=FAILED&finishedFrom=2026-09-21T08:00:00Z", 1);
    listed("state=FAILED&finishedBefore=2026-09-21T08:00:00Z", 0);
    listed("finishedFrom=2026-09-21T07:00:00Z&finishedBefore=2026-09-21T09:00:00Z", 1);
    admin()
        .get("/v1/deliveries?finishedFrom=2026-09-21T09:00:00Z&finishedBefore=2026-09-21T07:00:00Z")
        .then()
        .statusCode(400)
        .body("code", equalTo("dates-reversed"));
  }

  private static void listed(String query, int count) {
    admin().get("/v1/deliveries?" + query).then().statusCode(200).body("items", hasSize(count));
  }

  @Test
  void a_delivery_that_is_not_there_is_not_found() {
    admin()
        .get("/v1/deliveries/019aa300-0000-7000-8000-0000000000ff")
        .then()
        .statusCode(404)
        .body("code", equalTo("delivery-not-found"));
  }
}
