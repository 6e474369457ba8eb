package org.gongkai.notification.recipient;

import static org.gongkai.notification.testing.People.UNIT;
import static org.gongkai.notification.testing.People.admin;
import static org.gongkai.notification.testing.People.creating;
import static org.gongkai.notification.testing.People.officer;
import static org.gongkai.notification.testing.People.stranger;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class RecipientResourceTest {

  @Inject Suite suite;

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit("140400-GOV", "长治市人民政府", null, "140400");
    suite.unit(UNIT, "长治市民政局", "140400-GOV", "140400");
  }

  @Test
  void an_officer_enters_and_changes_the_recipients_of_the_unit() {
    // When
    Response created =
        creating(officer(), body(UNIT, "office@mzj.changzhi.example")).post("/v1/recipients");
    // Then
    created.then().statusCode(201).header("ETag", "\"0\"");
    String location = created.header("Location");
    officer()
        .header("If-Match", "\"0\"")
        .contentType("application/json")
        .body(
            "{\"name\":\"值班室\",\"email\":\"duty@mzj.changzhi.example\",\"language\":\"en\",\"active\":false}")
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("active", equalTo(false));
    officer().get("/v1/recipients?unit=" + UNIT).then().body("items", hasSize(1));
    officer().get("/v1/recipients?active=false").then().body("items", hasSize(1));
    officer().get("/v1/recipients?active=true").then().body("items", hasSize(0));
    officer().get("/v1/recipients?active=perhaps").then().statusCode(400);
    assertEquals(
        2,
        suite.count(
            "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND outcome = 'DONE'",
            created.jsonPath().getString("id")));
  }

  @Test
  void a_change_names_the_version_it_is_based_on() {
    // Given
    String location =
        creating(admin(), body(UNIT, "office@mzj.changzhi.example"))
            .post("/v1/recipients")
            .header("Location");
    String change =
        "{\"name\":\"值班室\",\"email\":\"duty@mzj.changzhi.example\",\"language\":\"en\",\"active\":true}";
    // Then
    admin().contentType("application/json").body(change).put(location).then().statusCode(428);
    admin()
        .header("If-Match", "\"7\"")
        .contentType("application/json")
        .body(change)
        .put(location)
        .then()
        .statusCode(412);
  }

  @Test
  void the_same_address_is_entered_once_for_a_unit() {
    // Given
    creating(admin(), body(UNIT, "office@mzj.changzhi.example")).post("/v1/recipients");
    // Then
    creating(admin(), body(UNIT, "Office@mzj.changzhi.example"))
        .post("/v1/recipients")
        .then()
        .statusCode(409)
        .body("code", equalTo("recipient-exists"));
    assertEquals(1, suite.count("SELECT count(*) FROM recipient"));
  }

  @Test
  void nobody_enters_recipients_for_a_foreign_or_unknown_unit() {
    creating(stranger(), body(UNIT, "a@b.example"))
        .post("/v1/recipients")
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-unit"));
    creating(admin(), body("NO-SUCH", "a@b.example"))
        .post("/v1/recipients")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/unit"));
    assertEquals(0, suite.count("SELECT count(*) FROM recipient"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@b@c.example",
        "a@b.example\\r\\nBcc: all@b.example",
        "a@b.example, c@d.example",
        "办公室 <a@b.example>",
        "\\\"a b\\\"@b.example",
        " a@b.example"
      })
  void an_address_that_is_none_or_more_than_one_is_refused(String email) {
    creating(admin(), body(UNIT, email))
        .post("/v1/recipients")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/email"));
    assertEquals(0, suite.count("SELECT count(*) FROM recipient"));
  }

  @Test
  void unknown_properties_languages_and_control_characters_are_refused() {
    creating(admin(), body(UNIT, "a@b.example").replace("\"active\"", "\"isActive\""))
        .post("/v1/recipients")
        .then()
        .statusCode(400);
    creating(admin(), body(UNIT, "a@b.example").replace("zh-CN", "fr"))
        .post("/v1/recipients")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/language"));
    creating(admin(), body(UNIT, "a@b.example").replace("办公室", "办公室\\nBcc: x"))
        .post("/v1/recipients")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  private static String body(String unit, String email) {
    return """
        {"unit": "%s", "name": "办公室", "email": "%s", "language": "zh-CN", "active": true}"""
        .formatted(unit, email);
  }
}
