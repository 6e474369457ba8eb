package org.gongkai.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds the API description that the code of the running service gives equal to the one published
 * in {@code docs/contracts/openapi}.
 *
 * <p>With {@code -Dgongkai.contracts.update=true} the published one is written anew first; the
 * difference is then to be reviewed.
 */
public final class ApiContract {

  private static final String UPDATE = "gongkai.contracts.update";

  private ApiContract() {}

  /**
   * Fails when code and file differ.
   *
   * @param service the file's name without its ending, e.g. {@code task-service}
   */
  public static void assertPublished(String service) {
    Path file = file(service);
    String generated = generated();
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      assertEquals(
          Files.readString(file),
          generated,
          () -> file.getFileName() + " is not what the code says; write it with -D" + UPDATE);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static String generated() {
    byte[] yaml =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asByteArray();
    return new String(yaml, StandardCharsets.UTF_8);
  }

  private static Path file(String service) {
    return Path.of(
        System.getProperty("gongkai.root"), "docs", "contracts", "openapi", service + ".yaml");
  }
}
