package org.gongkai.catalog.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/**
 * The API description in {@code docs/contracts/openapi} is what the code says. Write it anew with
 * {@code -Dgongkai.contracts.update=true}, and review the difference.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OpenApiTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("gongkai.root"),
          "docs",
          "contracts",
          "openapi",
          "catalog-service.yaml");
  private static final Pattern BOTH_LANGUAGES = Pattern.compile(".*\\p{IsHan}.*/ .*[A-Za-z].*");

  @Test
  void theStoredDescriptionIsTheOneThatTheCodeGives() throws IOException {
    // When
    String generated =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    // Then
    if (Boolean.getBoolean("gongkai.contracts.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }
    assertEquals(Files.readString(FILE), generated);
  }

  @Test
  void everyOperationIsSummedUpInChineseAndEnglish() {
    // When
    Map<String, Map<String, Map<String, Object>>> paths =
        given().get("/q/openapi?format=json").then().extract().path("paths");
    // Then
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) ->
                    assertTrue(
                        BOTH_LANGUAGES.matcher(String.valueOf(operation.get("summary"))).matches(),
                        () -> method + " " + path + ": " + operation.get("summary"))));
  }
}
