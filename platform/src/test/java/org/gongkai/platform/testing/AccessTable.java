package org.gongkai.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.security.Roles;

/**
 * Who may call what, written down by hand, one row for every operation: a second account beside the
 * annotations, against which a service's test asks each operation with each role.
 */
public final class AccessTable {

  /** Every role of the realm. */
  public static final List<String> ROLES =
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

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final String ANYTHING = "019aa300-0000-7000-8000-0000000000ff";

  /** The unit whose people ask, and that is asked about. */
  public static final String UNIT = "990000-NOBODY";

  /** The region whose supervisors ask. */
  public static final String REGION = "990000";

  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 405, 500);

  private AccessTable() {}

  /**
   * One operation.
   *
   * @param method HTTP method
   * @param path path as described, with its parameters in braces
   * @param roles who may call it; empty when nobody need sign in
   */
  public record Row(String method, String path, Set<String> roles) {

    /** Method and path, as the description names them. */
    public String name() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** An operation for these roles. */
  public static Row row(String method, String path, String... roles) {
    return new Row(method, path, Set.of(roles));
  }

  /** An operation for which nobody need sign in. */
  public static Row open(String method, String path) {
    return new Row(method, path, Set.of());
  }

  /** The operations that the platform brings to every service. */
  public static Stream<Row> ofThePlatform() {
    return Stream.of(
        row("GET", "/v1/audit-entries", Roles.AUDITOR),
        row("GET", "/v1/events", Roles.INTEGRATOR),
        row("GET", "/v1/dead-letters", Roles.SYSTEM_ADMIN),
        row("POST", "/v1/dead-letters/{id}/redeliveries", Roles.SYSTEM_ADMIN),
        row("GET", "/v1/blocked-events", Roles.SYSTEM_ADMIN),
        row("POST", "/v1/blocked-events/{id}/resends", Roles.SYSTEM_ADMIN),
        row("GET", "/v1/sandbox/clock", Roles.SYSTEM_ADMIN),
        row("PUT", "/v1/sandbox/clock", Roles.SYSTEM_ADMIN));
  }

  /** Fails when the service has an operation without a row, or a row has no operation. */
  public static void assertComplete(Stream<Row> rows) {
    Set<String> described =
        ApiDocument.ofTheRunningService().operations().stream()
            .map(ApiDocument.Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(described, rows.map(Row::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Asks the operation as nobody, with tokens that are worth nothing, and with every role. */
  public static void assertKept(Row row) {
    if (row.roles().isEmpty()) {
      assertFalse(NOT_LET_IN.contains(status(given(), row)), () -> row + " is public");
      return;
    }
    TestTokens valid = of(row.roles().iterator().next());
    assertEquals(401, status(given(), row), () -> row + " without a token");
    for (String worthless : List.of(valid.expired(), valid.forged(), valid.forOthers(), "a.b.c")) {
      assertEquals(
          401, status(given().auth().oauth2(worthless), row), () -> row + " with a bad token");
    }
    for (String role : ROLES) {
      int status = status(given().auth().oauth2(of(role).token()), row);
      if (row.roles().contains(role)) {
        assertFalse(NOT_LET_IN.contains(status), () -> row + " as " + role + ": " + status);
      } else {
        assertEquals(403, status, () -> row + " as " + role);
      }
    }
  }

  private static TestTokens of(String role) {
    return TestTokens.of("only-" + role, role).unit(UNIT).jurisdiction(REGION);
  }

  private static int status(RequestSpecification caller, Row row) {
    RequestSpecification request =
        caller.header("Idempotency-Key", ANYTHING).header("If-Match", "\"1\"");
    if (!row.method().equals("GET") && !row.method().equals("DELETE")) {
      request.contentType("application/json").body("{}");
    }
    String path = row.path().replace("{unit}", UNIT);
    return request.request(row.method(), PARAMETER.matcher(path).replaceAll(ANYTHING)).statusCode();
  }
}
