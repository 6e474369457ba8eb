package org.gongkai.platform.sample.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;

/** What the tests ask of the sample's REST interface. */
public final class Notes {

  private static final String OFFICER =
      TestTokens.of("officer", Roles.UNIT_OFFICER).unit("U1").token();
  private static final String AUDITOR = TestTokens.of("auditor", Roles.AUDITOR).token();

  private Notes() {}

  /** As an officer of unit U1. */
  public static RequestSpecification officer() {
    return given().auth().oauth2(OFFICER).contentType("application/json");
  }

  /** The token of that officer. */
  public static String officerToken() {
    return OFFICER;
  }

  /** As an auditor. */
  public static RequestSpecification auditor() {
    return given().auth().oauth2(AUDITOR);
  }

  /** The journal's entries about a subject or an action, newest first. */
  public static Response journal(String parameter, String value) {
    return auditor().queryParam(parameter, value).get("/v1/audit-entries");
  }

  /** A code that no other note has. */
  public static String newCode() {
    return UUID.randomUUID().toString().substring(0, 18);
  }

  /** The body of a note. */
  public static Map<String, Object> note(String code, String text) {
    return Map.of("code", code, "kind", "SHORT", "text", text, "unit", "U1");
  }

  /** Writes a note under the key. */
  public static Response write(String key, Map<String, Object> note) {
    return officer().header("Idempotency-Key", key).body(note).post("/v1/notes");
  }

  /** Writes a note; its id. */
  public static String written(String code) {
    return write(UUID.randomUUID().toString(), note(code, "first"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Changes the text of a note that was seen in the version. */
  public static Response change(String id, String code, String ifMatch, String text) {
    RequestSpecification request = officer().body(note(code, text));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/v1/notes/" + id);
  }
}
