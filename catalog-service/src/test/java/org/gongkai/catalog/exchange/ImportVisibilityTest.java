package org.gongkai.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Who sees which imports: administrators those of their jurisdiction, auditors all. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportVisibilityTest {

  private static final String EMPTY =
      "{\"format\": \"gongkai-import/1\", \"jurisdiction\": {\"scheme\": \"GB/T 2260\","
          + " \"code\": \"220300\"}}";

  @Test
  void an_auditor_sees_the_imports_of_all_regions_as_everything_else() {
    // Given
    String id = Imports.json(EMPTY, false).statusCode(201).extract().path("id");
    // Then
    for (TestTokens auditor :
        List.of(
            TestTokens.of("auditor", Roles.AUDITOR),
            TestTokens.of("auditor-elsewhere", Roles.AUDITOR).jurisdiction("500000"))) {
      as(auditor).get("/v1/imports/" + id).then().statusCode(200);
      as(auditor).get("/v1/imports").then().statusCode(200).body("items.id", hasItem(id));
    }
  }

  @Test
  void an_administrator_sees_the_imports_of_the_jurisdiction_and_of_what_lies_under_it() {
    // Given
    String id = Imports.json(EMPTY, false).statusCode(201).extract().path("id");
    // Then
    as(admin("220000")).get("/v1/imports/" + id).then().statusCode(200);
    as(admin("220000")).get("/v1/imports").then().body("items.id", hasItem(id));
    for (TestTokens other :
        List.of(admin("220400"), admin("220302"), TestTokens.of("nowhere", Roles.CATALOG_ADMIN))) {
      as(other).get("/v1/imports/" + id).then().statusCode(404);
      as(other).get("/v1/imports").then().statusCode(200).body("items.id", not(hasItem(id)));
    }
  }

  private static TestTokens admin(String jurisdiction) {
    return TestTokens.of("import-admin-" + jurisdiction, Roles.CATALOG_ADMIN)
        .jurisdiction(jurisdiction);
  }

  private static RequestSpecification as(TestTokens who) {
    return given().auth().oauth2(who.token());
  }
}
