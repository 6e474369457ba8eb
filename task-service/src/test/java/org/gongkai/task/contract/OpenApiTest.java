package org.gongkai.task.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/**
 * The API description in {@code docs/contracts/openapi} is what the code says. Write it anew with
 * {@code -Dgongkai.contracts.write=true}, and review the difference.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OpenApiTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("gongkai.root"), "docs", "contracts", "openapi", "task-service.yaml");

  @Test
  void theStoredDescriptionIsTheOneThatTheCodeGives() throws IOException {
    String generated =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    if (Boolean.getBoolean("gongkai.contracts.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }
    assertEquals(Files.readString(FILE), generated);
  }
}
