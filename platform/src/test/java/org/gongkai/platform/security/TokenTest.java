package org.gongkai.platform.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TokenTest {

  private static final TestTokens AUDITOR = TestTokens.of("auditor", Roles.AUDITOR);

  static Stream<String> badTokens() {
    return Stream.of(
        null, "", "nonsense", "a.b.c", AUDITOR.expired(), AUDITOR.forged(), AUDITOR.forOthers());
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void without_a_valid_token_one_is_asked_to_sign_in(String token) {
    for (String language : new String[] {"zh-CN", "en"}) {
      // Given
      RequestSpecification request = given().header("Accept-Language", language);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      // When
      Response answer = request.get("/v1/audit-entries");
      // Then
      answer
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", containsString("Bearer"))
          .header("Content-Language", language)
          .body("code", equalTo("unauthenticated"))
          .body("instance", equalTo("/v1/audit-entries"))
          .body(not(containsString("Exception")));
    }
  }

  @Test
  void a_valid_token_without_the_role_is_forbidden() {
    given()
        .auth()
        .oauth2(TestTokens.of("officer", Roles.UNIT_OFFICER).token())
        .get("/v1/audit-entries")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void a_valid_token_with_the_role_is_let_in() {
    given().auth().oauth2(AUDITOR.token()).get("/v1/audit-entries").then().statusCode(200);
  }
}
