package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.gongkai.platform.problem.NoteRequests.inLanguage;
import static org.gongkai.platform.problem.NoteRequests.isProblem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad query parameter is refused by its name. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadParametersTest {

  private static final String AUDITOR = TestTokens.of("auditor", Roles.AUDITOR).token();

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
}
