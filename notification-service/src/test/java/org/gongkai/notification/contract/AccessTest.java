package org.gongkai.notification.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.People;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation with every role: who is not named is refused. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class AccessTest {

  private static final Set<String> ALL =
      Set.of(
          Roles.CATALOG_ADMIN,
          Roles.UNIT_OFFICER,
          Roles.REVIEWER,
          Roles.SIGNER,
          Roles.SUPERVISOR,
          Roles.ASSESSOR,
          Roles.AUDITOR,
          Roles.INTEGRATOR,
          Roles.SYSTEM_ADMIN);

  private static final Set<String> UNIT_PEOPLE =
      Set.of(Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER);
  private static final Set<String> READERS =
      Set.of(Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR);
  private static final Set<String> POLICY_READERS =
      Set.of(Roles.SUPERVISOR, Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.AUDITOR);
  private static final Set<String> POLICY_KEEPERS = Set.of(Roles.SUPERVISOR, Roles.SYSTEM_ADMIN);
  private static final Set<String> KEEPERS = Set.of(Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER);
  private static final String ID = "/019aa300-0000-7000-8000-0000000000ff";

  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of("GET", "/v1/messages", READERS),
        Arguments.of("GET", "/v1/messages" + ID, READERS),
        Arguments.of("POST", "/v1/messages" + ID + "/reads", UNIT_PEOPLE),
        Arguments.of("POST", "/v1/messages" + ID + "/acknowledgements", UNIT_PEOPLE),
        Arguments.of("GET", "/v1/reminder-policies", POLICY_READERS),
        Arguments.of("GET", "/v1/reminder-policies" + ID, POLICY_READERS),
        Arguments.of("POST", "/v1/reminder-policies", POLICY_KEEPERS),
        Arguments.of("PUT", "/v1/reminder-policies" + ID, POLICY_KEEPERS),
        Arguments.of("DELETE", "/v1/reminder-policies" + ID, POLICY_KEEPERS),
        Arguments.of("GET", "/v1/recipients", KEEPERS),
        Arguments.of("GET", "/v1/recipients" + ID, KEEPERS),
        Arguments.of("POST", "/v1/recipients", KEEPERS),
        Arguments.of("PUT", "/v1/recipients" + ID, KEEPERS),
        Arguments.of("GET", "/v1/deliveries", KEEPERS),
        Arguments.of("GET", "/v1/deliveries" + ID, KEEPERS),
        Arguments.of("POST", "/v1/deliveries" + ID + "/retries", Set.of(Roles.SYSTEM_ADMIN)),
        Arguments.of("POST", "/v1/deliveries/retries", Set.of(Roles.SYSTEM_ADMIN)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void only_the_named_roles_are_let_in(String method, String path, Set<String> allowed) {
    for (String role : ALL) {
      int status = json(People.with(role)).request(method, path).statusCode();
      if (allowed.contains(role)) {
        assertNotEquals(403, status, () -> role + " may " + method + " " + path);
        assertNotEquals(401, status, () -> role + " may " + method + " " + path);
      } else {
        assertEquals(403, status, () -> role + " may not " + method + " " + path);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobody_is_let_in_without_a_valid_token(String method, String path, Set<String> allowed) {
    TestTokens token = TestTokens.of("somebody", allowed.iterator().next());
    assertEquals(401, json(given()).request(method, path).statusCode());
    assertEquals(
        401, json(given().auth().oauth2(token.expired())).request(method, path).statusCode());
    assertEquals(
        401, json(given().auth().oauth2(token.forged())).request(method, path).statusCode());
  }

  private static RequestSpecification json(RequestSpecification request) {
    return request.contentType("application/json");
  }
}
