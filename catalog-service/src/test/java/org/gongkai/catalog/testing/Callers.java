package org.gongkai.catalog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;

/** Who calls in tests: offices and roles, with real tokens. */
public final class Callers {

  private Callers() {}

  /** Keeps the catalogue of a region. */
  public static RequestSpecification admin(String jurisdiction) {
    return with(
        TestTokens.of("catalogue-admin-" + jurisdiction, Roles.CATALOG_ADMIN)
            .jurisdiction(jurisdiction));
  }

  /** Drafts and publishes for a unit. */
  public static RequestSpecification officer(String unit) {
    return officer(unit, "officer-" + unit);
  }

  /** One of several officers of a unit. */
  public static RequestSpecification officer(String unit, String subject) {
    return with(TestTokens.of(subject, Roles.UNIT_OFFICER, Roles.REVIEWER).unit(unit));
  }

  /** Reviews for a unit. */
  public static RequestSpecification reviewer(String unit) {
    return with(TestTokens.of("reviewer-" + unit, Roles.REVIEWER).unit(unit));
  }

  /** Supervises a region. */
  public static RequestSpecification supervisor(String jurisdiction) {
    return with(
        TestTokens.of("supervisor-" + jurisdiction, Roles.SUPERVISOR).jurisdiction(jurisdiction));
  }

  /** Reviews for a unit and supervises a region. */
  public static RequestSpecification reviewerAndSupervisor(String unit, String jurisdiction) {
    return with(
        TestTokens.of("both-" + unit, Roles.REVIEWER, Roles.SUPERVISOR)
            .unit(unit)
            .jurisdiction(jurisdiction));
  }

  /** Somebody with one role, for a unit and a region. */
  public static RequestSpecification only(String role, String unit, String jurisdiction) {
    return with(TestTokens.of("only-" + role, role).unit(unit).jurisdiction(jurisdiction));
  }

  /** Somebody who did not sign in. */
  public static RequestSpecification anybody() {
    return given().contentType(ContentType.JSON).header("Accept-Language", "en");
  }

  /** The same caller with a new idempotency key. */
  public static RequestSpecification creating(RequestSpecification caller) {
    return caller.header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** The same caller, on a version. */
  public static RequestSpecification on(RequestSpecification caller, long version) {
    return caller.header("If-Match", "\"" + version + "\"");
  }

  private static RequestSpecification with(TestTokens token) {
    return anybody().auth().oauth2(token.token());
  }
}
