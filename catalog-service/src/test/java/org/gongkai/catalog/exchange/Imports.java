package org.gongkai.catalog.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.gongkai.catalog.exchange.sample.SampleFiles;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;

/**
 * Requests of an administrator to import, and the catalogue of Changchun, moved to another region
 * so that other tests have theirs.
 */
final class Imports {

  static final Path ROOT = Path.of(System.getProperty("gongkai.root"));
  static final String REGION = "220300";

  private Imports() {}

  /** Loads the regime; nothing changes when it is there already. */
  static void regime() throws IOException {
    String regime = Files.readString(ROOT.resolve("deploy/regimes/s3-changchun-2018/regime.json"));
    json(moved(regime), false).statusCode(201);
  }

  static String moved(String text) {
    return text.replace("2201", "2203")
        .replace("CC18", "XC18")
        .replace("CCT", "XCT")
        .replace("CCSA", "XCSA");
  }

  static RequestSpecification admin() {
    return admin(UUID.randomUUID().toString());
  }

  static RequestSpecification admin(String key) {
    String token = TestTokens.of("import-admin", Roles.CATALOG_ADMIN).jurisdiction(REGION).token();
    return given().auth().oauth2(token).header("Idempotency-Key", key);
  }

  static ValidatableResponse json(String body, boolean dryRun) {
    return admin()
        .contentType(ContentType.JSON)
        .queryParam("dryRun", dryRun)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/imports")
        .then();
  }

  static RequestSpecification upload(
      RequestSpecification caller, String name, byte[] content, String parameters) {
    return caller
        .multiPart("file", name, content, "application/octet-stream")
        .multiPart(part("parameters", moved(parameters)));
  }

  static MultiPartSpecification part(String name, String json) {
    return new MultiPartSpecBuilder(json)
        .controlName(name)
        .mimeType("application/json")
        .charset(StandardCharsets.UTF_8)
        .build();
  }

  static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SampleFiles.folder(ROOT).resolve(name));
  }

  static String parameters(String name) throws IOException {
    return Files.readString(SampleFiles.folder(ROOT).resolve(name + ".parameters.json"));
  }
}
