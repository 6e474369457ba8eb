package org.gongkai.notification.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Postbox;
import org.gongkai.notification.message.TaskChange;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whose things a role sees: the unit's people their unit's and below, supervisors the
 * jurisdiction's, auditors and who runs the suite everybody's, each where the role lets them in.
 */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class WhoseThingsTest {

  private static final String UNIT = "140400-MZJ";
  private static final UUID POLICY = UUID.fromString("019aa300-0000-7000-8000-0000000000c1");
  private static final Map<String, String> TABLES =
      Map.of(
          "messages", "message",
          "deliveries", "delivery",
          "recipients", "recipient",
          "reminder-policies", "reminder_policy");

  @Inject Suite suite;
  @Inject Postbox postbox;

  @BeforeEach
  void oneOfEach() {
    suite.reset();
    suite.unit("140400-GOV", "长治市人民政府", null, "140400");
    suite.unit(UNIT, "长治市民政局", "140400-GOV", "140400");
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    TaskChange opened =
        new TaskChange(Optional.of(MessageKind.TASK_OPENED), task, Optional.empty());
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(List.of(opened)));
    suite.execute(
        "INSERT INTO reminder_policy (id, version, jurisdiction, task_kind, days_before,"
            + " on_the_day, daily_after, then_every)"
            + " VALUES (?, 0, '140400', 'DISCLOSURE', '{2}', false, 0, 0)",
        POLICY);
  }

  @ParameterizedTest(name = "{1} of {2}/{3} sees {0}: {4}")
  @CsvSource({
    "messages, unit-officer, 140400-MZJ, , 200",
    "messages, reviewer, 140400-GOV, , 200",
    "messages, signer, 500000-MZJ, , 404",
    "messages, supervisor, , 140000, 200",
    "messages, supervisor, , 500000, 404",
    "messages, supervisor, 140400-MZJ, , 404",
    "messages, auditor, , 140400, 403",
    "messages, system-admin, , 140400, 403",
    "deliveries, unit-officer, 140400-GOV, , 200",
    "deliveries, unit-officer, 500000-MZJ, , 404",
    "deliveries, supervisor, , 140000, 200",
    "deliveries, supervisor, , 500000, 404",
    "deliveries, auditor, , 140400, 403",
    "deliveries, system-admin, , , 200",
    "deliveries, system-admin, , 500000, 200",
    "recipients, unit-officer, 140400-MZJ, , 200",
    "recipients, unit-officer, 500000-MZJ, , 403",
    "recipients, auditor, , 140400, 403",
    "recipients, system-admin, , , 200",
    "reminder-policies, unit-officer, 500000-MZJ, , 200",
    "reminder-policies, supervisor, , 500000, 200",
    "reminder-policies, auditor, , , 200",
    "reminder-policies, auditor, , 500000, 200",
    "reminder-policies, system-admin, , , 200",
    "reminder-policies, reviewer, 140400-MZJ, , 403"
  })
  void one_rule_for_lists_and_single_reads(
      String resource, String role, String unit, String jurisdiction, int status) {
    // Given
    String id =
        resource.equals("reminder-policies")
            ? POLICY.toString()
            : suite.texts("SELECT id::text FROM " + TABLES.get(resource)).get(0);
    // Then
    as(role, unit, jurisdiction).get("/v1/" + resource + "/" + id).then().statusCode(status);
    var list = as(role, unit, jurisdiction).get("/v1/" + resource + "?limit=100").then();
    if (status == 200) {
      list.statusCode(200).body("items.id", hasItem(id));
    } else if (list.extract().statusCode() == 200) {
      list.body("items.id", not(hasItem(id)));
    } else {
      assertEquals(403, list.extract().statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "supervisor, 140000, 204",
    "supervisor, 140500, 403",
    "system-admin, , 204",
    "auditor, 140400, 403"
  })
  void what_holds_for_all_is_changed_by_whom_it_is_for(
      String role, String jurisdiction, int status) {
    as(role, null, jurisdiction)
        .header("If-Match", "\"0\"")
        .delete("/v1/reminder-policies/" + POLICY)
        .then()
        .statusCode(status);
  }

  private static RequestSpecification as(String role, String unit, String jurisdiction) {
    TestTokens who = TestTokens.of("only-" + role, role);
    who = unit == null ? who : who.unit(unit);
    who = jurisdiction == null ? who : who.jurisdiction(jurisdiction);
    return given().auth().oauth2(who.token());
  }
}
