package org.gongkai.catalog.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.catalog.testing.Callers;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deny by default: every role against every operation that writes or is not public. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RolesTest {

  private static final List<String> ALL =
      List.of(
          Roles.CATALOG_ADMIN,
          Roles.UNIT_OFFICER,
          Roles.REVIEWER,
          Roles.SIGNER,
          Roles.SUPERVISOR,
          Roles.ASSESSOR,
          Roles.AUDITOR,
          Roles.INTEGRATOR,
          Roles.SYSTEM_ADMIN);
  private static final String ID = UUID.randomUUID().toString();

  static Stream<Arguments> guarded() {
    return Stream.of(
        operation("POST", "/v1/units", Roles.CATALOG_ADMIN),
        operation("PUT", "/v1/units/X", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/units/X/dissolution", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/unit-groups", Roles.CATALOG_ADMIN),
        operation("PUT", "/v1/unit-groups/X", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/domains", Roles.CATALOG_ADMIN),
        operation("PUT", "/v1/domains/X", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/policies", Roles.CATALOG_ADMIN),
        operation("PUT", "/v1/policies/X", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/items", Roles.CATALOG_ADMIN),
        operation("PUT", "/v1/items/" + ID, Roles.CATALOG_ADMIN),
        operation("POST", "/v1/items/" + ID + "/repeals", Roles.CATALOG_ADMIN),
        operation("POST", "/v1/disclosures", Roles.UNIT_OFFICER),
        operation("PUT", "/v1/disclosures/" + ID, Roles.UNIT_OFFICER),
        operation("POST", "/v1/disclosures/" + ID + "/submissions", Roles.UNIT_OFFICER),
        operation("POST", "/v1/disclosures/" + ID + "/reviews", Roles.REVIEWER),
        operation("POST", "/v1/disclosures/" + ID + "/publications", Roles.UNIT_OFFICER),
        operation("POST", "/v1/disclosures/" + ID + "/corrections", Roles.UNIT_OFFICER),
        operation("POST", "/v1/disclosures/" + ID + "/withdrawals", Roles.UNIT_OFFICER),
        operation("POST", "/v1/disclosures/" + ID + "/discards", Roles.UNIT_OFFICER),
        operation(
            "GET",
            "/v1/unit-disclosures",
            Roles.UNIT_OFFICER,
            Roles.REVIEWER,
            Roles.SIGNER,
            Roles.SUPERVISOR),
        operation("GET", "/v1/events", Roles.INTEGRATOR),
        operation("GET", "/v1/audit-entries", Roles.AUDITOR),
        operation("GET", "/v1/dead-letters", Roles.SYSTEM_ADMIN));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("guarded")
  void anOperationIsForItsRolesOnly(String method, String path, Set<String> allowed) {
    send(Callers.anybody(), method, path).then().statusCode(401);
    for (String role : ALL) {
      int status =
          send(Callers.only(role, "X", "990000"), method, path).then().extract().statusCode();
      if (allowed.contains(role)) {
        assertFalse(List.of(401, 403, 405, 500).contains(status), role + " → " + status);
      } else {
        assertEquals(403, status, role);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units",
        "/v1/unit-groups",
        "/v1/domains",
        "/v1/policies",
        "/v1/items",
        "/v1/disclosures"
      })
  void whatIsPublicIsReadWithoutSignIn(String path) {
    Callers.anybody().get(path).then().statusCode(200);
  }

  @Test
  void expiredForgedAndForeignTokensAreRefused() {
    // Given
    TestTokens token = TestTokens.of("officer", Roles.UNIT_OFFICER).unit("X");
    // Then
    for (String bad : List.of(token.expired(), token.forged(), token.forOthers(), "not.a.token")) {
      Callers.anybody().auth().oauth2(bad).get("/v1/unit-disclosures").then().statusCode(401);
    }
  }

  private static Arguments operation(String method, String path, String... roles) {
    return Arguments.of(method, path, Set.of(roles));
  }

  private static Response send(RequestSpecification caller, String method, String path) {
    RequestSpecification request = caller.header("Idempotency-Key", ID).header("If-Match", "\"1\"");
    return method.equals("GET") ? request.get(path) : request.body("{}").request(method, path);
  }
}
