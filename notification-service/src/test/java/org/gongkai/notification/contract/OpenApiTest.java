package org.gongkai.notification.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/**
 * The published OpenAPI document is what the code says. After a wanted change run the test with
 * {@code -Dgongkai.contracts.write=true} and review the difference.
 */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

  @Test
  void the_document_and_the_code_are_equal() throws IOException {
    // Given
    Path file = Contracts.openApi();
    // When
    byte[] answer = given().get("/q/openapi?format=yaml").asByteArray();
    String code = new String(answer, StandardCharsets.UTF_8);
    if (Boolean.getBoolean("gongkai.contracts.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, code);
    }
    // Then
    assertEquals(Files.readString(file), code);
  }
}
