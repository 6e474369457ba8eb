package org.gongkai.notification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;

/** Who calls in the tests: offices and roles of Changzhi. */
public final class People {

  /** Unit of the officers. */
  public static final String UNIT = "140400-MZJ";

  private People() {}

  /** An officer of the civil affairs bureau. */
  public static RequestSpecification officer() {
    return of(TestTokens.of("officer", Roles.UNIT_OFFICER).unit(UNIT));
  }

  /** An officer of a unit elsewhere. */
  public static RequestSpecification stranger() {
    return of(TestTokens.of("stranger", Roles.UNIT_OFFICER).unit("500000-MZJ"));
  }

  /** An officer of the bureau that carries on the powers of a unit that ends. */
  public static RequestSpecification heir() {
    return of(TestTokens.of("heir", Roles.UNIT_OFFICER).unit("140400-XZJ"));
  }

  /** An officer of the city's government, above the bureau. */
  public static RequestSpecification government() {
    return of(TestTokens.of("government", Roles.UNIT_OFFICER).unit("140400-GOV"));
  }

  /** The supervisor of a jurisdiction. */
  public static RequestSpecification supervisor(String jurisdiction) {
    return of(TestTokens.of("supervisor", Roles.SUPERVISOR).jurisdiction(jurisdiction));
  }

  /** Who runs the suite. */
  public static RequestSpecification admin() {
    return of(TestTokens.of("admin", Roles.SYSTEM_ADMIN));
  }

  /** Somebody with just this role, of no unit and no jurisdiction. */
  public static RequestSpecification with(String role) {
    return of(TestTokens.of("somebody", role));
  }

  /** A request to create something. */
  public static RequestSpecification creating(RequestSpecification who, String body) {
    return who.header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json")
        .body(body);
  }

  private static RequestSpecification of(TestTokens token) {
    return given().auth().oauth2(token.token());
  }
}
