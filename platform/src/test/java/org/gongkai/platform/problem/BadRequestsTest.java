package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadRequestsTest {

  private static final String OFFICER =
      TestTokens.of("officer", Roles.UNIT_OFFICER).unit("U1").token();
  private static final String AUDITOR = TestTokens.of("auditor", Roles.AUDITOR).token();
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

  static Stream<Arguments> badQueries() {
    return Stream.of(
        Arguments.of("limit=0", "invalid-request", "limit", "out-of-range"),
        Arguments.of("limit=101", "invalid-request", "limit", "out-of-range"),
        Arguments.of("limit=many", "invalid-request", "limit", "not-an-integer"),
        Arguments.of("kind=MEDIUM", "invalid-request", "kind", "unknown-value"),
        Arguments.of("dueOn=2026-02-30", "invalid-request", "dueOn", "not-a-date"),
        Arguments.of("dueOn=-0001-01-01", "invalid-request", "dueOn", "plausible-date"),
        Arguments.of("dueOn=0999-12-31", "invalid-request", "dueOn", "plausible-date"),
        Arguments.of("code=" + "x".repeat(21), "invalid-request", "code", "size"),
        Arguments.of("cursor=abc", "invalid-cursor", "cursor", "invalid-cursor"));
  }

  @ParameterizedTest
  @MethodSource("badQueries")
  void a_bad_query_parameter_is_refused_by_its_name(
      String query, String code, String parameter, String fieldCode) {
    for (String language : new String[] {"zh-CN", "en"}) {
      // When
      ValidatableResponse answer =
          given().header("Accept-Language", language).get("/v1/notes?" + query).then();
      // Then
      isProblem(answer, 400, code, language)
          .body("errors[0].parameter", equalTo(parameter))
          .body("errors[0].code", equalTo(fieldCode))
          .body("errors[0].detail", inLanguage(language));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from, +300000-01-01T00:00:00Z",
    "from, 0999-12-31T23:59:59Z",
    "to, +10000-01-01T00:00:00Z",
    "to, -1000000000-01-01T00:00:00Z"
  })
  void an_instant_that_no_statute_means_is_refused_by_its_name(String parameter, String instant) {
    for (String language : new String[] {"zh-CN", "en"}) {
      // When
      ValidatableResponse answer =
          given()
              .auth()
              .oauth2(AUDITOR)
              .header("Accept-Language", language)
              .queryParam(parameter, instant)
              .get("/v1/audit-entries")
              .then();
      // Then
      isProblem(answer, 400, "invalid-request", language)
          .body("errors[0].parameter", equalTo(parameter))
          .body("errors[0].code", equalTo("plausible-date"))
          .body("errors[0].detail", inLanguage(language));
    }
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

  static Stream<Arguments> badAddresses() {
    return Stream.of(
        Arguments.of("GET", "/v1/nowhere", 404, "not-found"),
        Arguments.of("GET", "/nowhere", 404, "not-found"),
        Arguments.of("GET", "/v1/notes/not-a-uuid", 404, "not-found"),
        Arguments.of("GET", "/v1/notes/" + new UUID(0, 7), 404, "note-not-found"),
        Arguments.of("DELETE", "/v1/notes", 405, "method-not-allowed"));
  }

  @ParameterizedTest
  @MethodSource("badAddresses")
  void a_bad_address_is_refused(String method, String path, int status, String code) {
    for (String language : new String[] {"zh-CN", "en"}) {
      // When
      ValidatableResponse answer =
          officer().header("Accept-Language", language).request(method, path).then();
      // Then
      isProblem(answer, status, code, language).body("instance", equalTo(path));
    }
  }

  @Test
  void a_media_type_that_is_not_offered_or_not_accepted_is_refused() {
    isProblem(given().accept("text/csv").get("/v1/notes").then(), 406, "not-acceptable", "zh-CN");
    isProblem(
        officer()
            .header("Idempotency-Key", "k")
            .contentType("text/csv")
            .body("a,b")
            .post("/v1/notes")
            .then(),
        415,
        "unsupported-media-type",
        "zh-CN");
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

  @Test
  void the_broken_uniqueness_that_the_service_names_is_its_own_refusal_with_the_law() {
    String body = with("'code':'" + UUID.randomUUID().toString().substring(0, 8) + "'");
    post(body).statusCode(201);
    isProblem(post(body), 409, "note-code-taken", "zh-CN").body("legalBasis", equalTo("《样例条例》第一条"));
  }

  @Test
  void what_breaks_inside_is_told_by_its_trace_id_only() {
    isProblem(given().get("/v1/notes/broken").then(), 500, "internal-error", "zh-CN")
        .body(not(containsString("sesame")))
        .body(not(containsString("IllegalState")))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body("errors", nullValue());
  }

  private ValidatableResponse post(String body) {
    return officer()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(body)
        .post("/v1/notes")
        .then();
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String code, String language) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Content-Language", language)
        .body("type", equalTo("https://gongkai.org/problems/" + code))
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("title", inLanguage(language))
        .body("detail", not(containsString("{")))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  private static org.hamcrest.Matcher<String> inLanguage(String language) {
    org.hamcrest.Matcher<String> chinese = matchesPattern("(?s).*\\p{IsHan}.*");
    return language.equals("en") ? not(chinese) : chinese;
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(OFFICER);
  }

  private static String valid() {
    return "{\"code\":\"c\",\"kind\":\"SHORT\",\"text\":\"t\",\"unit\":\"U1\"}";
  }

  /** A valid note in which one property is set anew. */
  private static String with(String property) {
    String name = property.substring(1, property.indexOf('\'', 1));
    String rest =
        Stream.of("'code':'c'", "'kind':'SHORT'", "'text':'t'", "'unit':'U1'")
            .filter(other -> !other.startsWith("'" + name + "'"))
            .reduce("", (all, next) -> all + "," + next);
    return ("{" + property + rest + "}").replace('\'', '"');
  }

  private long notes() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from sample_note").mapTo(Long.class).one());
  }
}
