package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.gongkai.platform.problem.NoteRequests.inLanguage;
import static org.gongkai.platform.problem.NoteRequests.isProblem;
import static org.gongkai.platform.problem.NoteRequests.officer;
import static org.gongkai.platform.problem.NoteRequests.valid;
import static org.gongkai.platform.problem.NoteRequests.with;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad body is refused, in both languages, with its place. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadBodiesTest {

  private static final String ADMIN = TestTokens.of("admin", Roles.SYSTEM_ADMIN).token();

  @Inject Sql sql;

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("{\"code\":", "malformed-json", null, null),
        Arguments.of("not json at all", "malformed-json", null, null),
        Arguments.of(valid() + "{}", "malformed-json", null, null),
        Arguments.of("{\"code\":\"a\",\"code\":\"b\"}", "malformed-json", null, null),
        Arguments.of("", "body-required", null, null),
        Arguments.of("null", "body-required", null, null),
        Arguments.of("[]", "invalid-request", "", "not-an-object"),
        Arguments.of(with("'code':7"), "invalid-request", "/code", "not-a-string"),
        Arguments.of(with("'colour':'red'"), "invalid-request", "/colour", "unknown-property"),
        Arguments.of(with("'a/b~c':1"), "invalid-request", "/a~1b~0c", "unknown-property"),
        Arguments.of(with("'kind':'MEDIUM'"), "invalid-request", "/kind", "unknown-value"),
        Arguments.of(with("'kind':1"), "invalid-request", "/kind", "unknown-value"),
        Arguments.of(with("'dueOn':'2026-02-30'"), "invalid-request", "/dueOn", "not-a-date"),
        Arguments.of(with("'dueOn':'tomorrow'"), "invalid-request", "/dueOn", "not-a-date"),
        Arguments.of(
            with("'dueOn':'2026-03-02T00:00:00Z'"), "invalid-request", "/dueOn", "not-a-date"),
        Arguments.of(with("'parts':{}"), "invalid-request", "/parts", "not-an-array"),
        Arguments.of(
            with("'parts':[{'name':'x','weight':1.5}]"),
            "invalid-request",
            "/parts/0/weight",
            "not-an-integer"),
        Arguments.of(
            with("'parts':[{'name':'x','weight':'1'}]"),
            "invalid-request",
            "/parts/0/weight",
            "not-an-integer"),
        Arguments.of(
            with("'parts':[{'name':'x','weight':1},{'name':' ','weight':1}]"),
            "invalid-request",
            "/parts/1/name",
            "required"),
        Arguments.of(
            with("'parts':[{'name':'x','weight':-1}]"),
            "invalid-request",
            "/parts/0/weight",
            "positive"),
        Arguments.of(with("'code':''"), "invalid-request", "/code", "required"),
        Arguments.of(with("'code':'" + "x".repeat(21) + "'"), "invalid-request", "/code", "size"),
        Arguments.of(with("'text':null"), "invalid-request", "/text", "required"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void a_bad_body_is_refused_with_its_place_in_both_languages(
      String body, String code, String pointer, String fieldCode) {
    long before = notes();
    for (String language : new String[] {"zh-CN", "en"}) {
      // When
      ValidatableResponse answer =
          officer()
              .header("Accept-Language", language)
              .header("Idempotency-Key", UUID.randomUUID())
              .contentType("application/json")
              .body(body)
              .post("/v1/notes")
              .then();
      // Then
      isProblem(answer, 400, code, language);
      if (pointer != null) {
        answer
            .body("errors[0].pointer", equalTo(pointer))
            .body("errors[0].code", equalTo(fieldCode))
            .body("errors[0].detail", inLanguage(language));
      }
    }
    assertEquals(before, notes());
  }

  @Test
  void the_clock_is_not_set_to_a_year_that_no_date_can_show() {
    isProblem(
            given()
                .auth()
                .oauth2(ADMIN)
                .contentType("application/json")
                .body("{\"instant\":\"+300000-01-01T00:00:00Z\"}")
                .put("/v1/sandbox/clock")
                .then(),
            400,
            "invalid-request",
            "zh-CN")
        .body("errors[0].pointer", equalTo("/instant"))
        .body("errors[0].code", equalTo("plausible-date"));
  }

  @Test
  void a_character_that_cannot_be_stored_is_refused() {
    isProblem(
        officer()
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body(with("'text':'a\\u0000b'"))
            .post("/v1/notes")
            .then(),
        400,
        "unstorable-text",
        "zh-CN");
  }

  @Test
  void a_date_that_the_database_cannot_hold_is_refused_where_no_rule_has_caught_it() {
    for (String language : new String[] {"zh-CN", "en"}) {
      isProblem(
          officer()
              .header("Accept-Language", language)
              .header("Idempotency-Key", UUID.randomUUID())
              .contentType("application/json")
              .body(with("'dueOn':'+20000000-01-01'"))
              .post("/v1/notes")
              .then(),
          400,
          "unstorable-date",
          language);
    }
  }

  private long notes() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from sample_note").mapTo(Long.class).one());
  }
}
