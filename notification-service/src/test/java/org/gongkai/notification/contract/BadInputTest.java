package org.gongkai.notification.contract;

import static org.gongkai.notification.testing.People.admin;
import static org.gongkai.notification.testing.People.creating;
import static org.gongkai.notification.testing.People.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class BadInputTest {

  @ParameterizedTest
  @CsvSource({
    "from=2026-02-30, from",
    "to=tomorrow, to",
    "from=%2B20000-01-01, from",
    "to=%2B999999999-12-31, to",
    "state=SEEN, state",
    "kind=GOSSIP, kind",
    "task=17, task",
    "limit=0, limit",
    "limit=101, limit",
    "from=2026-02-02&to=2026-02-01, to",
    "cursor=dGFtcGVyZWQtd2l0aC1hbmQtbG9uZy1lbm91Z2g, cursor"
  })
  void a_bad_parameter_is_named_in_both_languages(String query, String parameter) {
    for (String language : new String[] {"zh-CN", "en"}) {
      officer()
          .header("Accept-Language", language)
          .urlEncodingEnabled(false)
          .get("/v1/messages?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .header("Content-Language", language)
          .body("errors[0].parameter", equalTo(parameter))
          .body("detail", not(emptyOrNullString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"failedFrom", "failedBefore"})
  void an_instant_that_the_database_cannot_hold_is_named(String property) {
    admin()
        .contentType("application/json")
        .body("{\"" + property + "\": \"+300000-01-01T00:00:00Z\"}")
        .post("/v1/deliveries/retries")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/" + property))
        .body("errors[0].code", equalTo("plausible-date"));
  }

  @Test
  void a_range_in_a_body_that_ends_before_it_begins_is_named() {
    admin()
        .contentType("application/json")
        .body(
            "{\"failedFrom\": \"2026-09-22T00:00:00Z\", \"failedBefore\": \"2026-09-21T00:00:00Z\"}")
        .post("/v1/deliveries/retries")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/failedBefore"))
        .body("errors[0].code", equalTo("dates-reversed"));
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    officer()
        .get("/v1/messages?unit=140400-MZJ&cursor=" + "A".repeat(60))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/messages/17", "/v1/recipients/x", "/v1/deliveries/../../etc"})
  void an_id_that_is_none_is_not_found(String path) {
    admin().get(path.replace("messages", "recipients")).then().statusCode(404);
  }

  @Test
  void a_body_of_ten_megabytes_is_refused_and_not_repeated_in_the_answer() {
    creating(admin(), "{\"unit\": \"" + "x".repeat(10_000_000) + "\"}")
        .post("/v1/recipients")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body(not(containsString("xxxxxxxxxx")));
  }

  @Test
  void a_creation_without_a_key_is_refused() {
    admin()
        .contentType("application/json")
        .body("{}")
        .post("/v1/recipients")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-required"));
  }
}
