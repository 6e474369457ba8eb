package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;
import org.hamcrest.Matcher;

/** Requests for notes, good and bad, and what every refusal looks like. */
final class NoteRequests {

  private static final String OFFICER =
      TestTokens.of("officer", Roles.UNIT_OFFICER).unit("U1").token();

  private NoteRequests() {}

  static RequestSpecification officer() {
    return given().auth().oauth2(OFFICER);
  }

  static ValidatableResponse post(String body) {
    return officer()
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(body)
        .post("/v1/notes")
        .then();
  }

  static ValidatableResponse isProblem(
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

  static Matcher<String> inLanguage(String language) {
    Matcher<String> chinese = matchesPattern("(?s).*\\p{IsHan}.*");
    return language.equals("en") ? not(chinese) : chinese;
  }

  static String valid() {
    return "{\"code\":\"c\",\"kind\":\"SHORT\",\"text\":\"t\",\"unit\":\"U1\"}";
  }

  /** A valid note in which one property is set anew. */
  static String with(String property) {
    String name = property.substring(1, property.indexOf('\'', 1));
    String rest =
        Stream.of("'code':'c'", "'kind':'SHORT'", "'text':'t'", "'unit':'U1'")
            .filter(other -> !other.startsWith("'" + name + "'"))
            .reduce("", (all, next) -> all + "," + next);
    return ("{" + property + rest + "}").replace('\'', '"');
  }
}
