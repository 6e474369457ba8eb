package org.gongkai.suite;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.local.LocalService;
import org.gongkai.local.LocalSuite;
import org.gongkai.local.Mail;
import org.gongkai.local.Part;
import org.gongkai.local.SampleData;

/** The suite as its users see it: REST with tokens from Keycloak. */
final class Api {

  private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofSeconds(60);

  private final LocalSuite suite;
  private final SampleData samples;
  private final Map<String, Token> tokens = new HashMap<>();

  Api(LocalSuite suite, SampleData samples) {
    this.suite = suite;
    this.samples = samples;
  }

  /** A request of a signed-in user to a service. */
  RequestSpecification as(String user, Part service) {
    return given()
        .baseUri(suite.addresses().uri(service).toString())
        .auth()
        .oauth2(token(user))
        .contentType(ContentType.JSON);
  }

  /** A request of somebody who has not signed in. */
  RequestSpecification anonymous(Part service) {
    return given().baseUri(suite.addresses().uri(service).toString());
  }

  /** Creates something; the key makes repeats harmless. */
  Response create(String user, Part service, String path, Object body) {
    return as(user, service)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(path);
  }

  /** Changes something at the version last seen. */
  JsonPath change(String user, Part service, String path, long version, Object body) {
    RequestSpecification request = as(user, service).header("If-Match", "\"" + version + "\"");
    return (body == null ? request.post(path) : request.body(body).post(path))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Asks the catalogue for a change; who wants to know what came of it looks again. */
  void tryToChange(String user, String path, long version, Object body) {
    Await.attempt(
        () ->
            as(user, Part.CATALOG).header("If-Match", "\"" + version + "\"").body(body).post(path));
  }

  /** The items of one page of a list. */
  List<Map<String, Object>> list(String user, Part service, String path, Map<String, ?> query) {
    return as(user, service)
        .queryParams(query)
        .queryParam("limit", 100)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Moves the suite's clock and waits until every service has followed. */
  void setClock(Instant instant) {
    as("system-admin", Part.TASK)
        .body(Map.of("instant", instant.toString()))
        .put("/v1/sandbox/clock")
        .then()
        .statusCode(200);
    Part.services()
        .forEach(
            service ->
                Await.until(
                    service + " follows the clock",
                    () ->
                        Optional.of(clock(service))
                            .filter(
                                shown -> Duration.between(instant, shown).abs().toMinutes() < 10)));
  }

  /** Imports a document into the catalogue; once more changes nothing. */
  void load(String administrator, String document) {
    create(administrator, Part.CATALOG, "/v1/imports", document).then().statusCode(201);
  }

  /** Loads what {@code deploy/up} loads. */
  void loadSampleData() {
    samples.load();
  }

  /** Where a part of the suite listens. */
  int port(Part part) {
    return suite.addresses().port(part);
  }

  /** What the mail server has taken for an address. */
  List<Mail> mailsTo(String address) {
    return suite.mail().mails().stream().filter(mail -> mail.to().contains(address)).toList();
  }

  /** Takes a service's process away, as {@code kill -9} does, and starts it again. */
  void kill(Part service) {
    LocalService process = suite.service(service);
    ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
    process.ended().join();
    suite.startAgain(service);
  }

  private Instant clock(Part service) {
    return Instant.parse(
        as("system-admin", service)
            .get("/v1/sandbox/clock")
            .then()
            .statusCode(200)
            .extract()
            .<String>path("instant"));
  }

  private String token(String user) {
    Token token = tokens.get(user);
    if (token == null || token.takenAt() < System.nanoTime() - TOKEN_IS_GOOD_FOR.toNanos()) {
      token = new Token(suite.keycloak().userToken(user), System.nanoTime());
      tokens.put(user, token);
    }
    return token.value();
  }

  private record Token(String value, long takenAt) {}
}
