package org.gongkai.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.gongkai.catalog.exchange.Imports.REGION;
import static org.gongkai.catalog.exchange.Imports.ROOT;
import static org.gongkai.catalog.exchange.Imports.admin;
import static org.gongkai.catalog.exchange.Imports.json;
import static org.gongkai.catalog.exchange.Imports.moved;
import static org.gongkai.catalog.exchange.Imports.parameters;
import static org.gongkai.catalog.exchange.Imports.sample;
import static org.gongkai.catalog.exchange.Imports.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.gongkai.catalog.exchange.sample.SampleFiles;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportResourceTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @BeforeEach
  void regime() throws IOException {
    Imports.regime();
  }

  @Test
  void a_second_import_of_the_same_document_changes_nothing() throws IOException {
    String regime =
        moved(Files.readString(ROOT.resolve("deploy/regimes/s3-changchun-2018/regime.json")));
    json(regime, false)
        .statusCode(201)
        .header("Location", containsString("/v1/imports/"))
        .body("format", equalTo("JSON"))
        .body("counts.items.unchanged", equalTo(96))
        .body("counts.values().created", everyItem(equalTo(0)))
        .body("counts.values().revised", everyItem(equalTo(0)));
  }

  @Test
  void a_fixed_date_that_does_not_say_so_is_no_programme() throws IOException {
    given()
        .auth()
        .oauth2(TestTokens.of("import-admin", Roles.CATALOG_ADMIN).jurisdiction("140400").token())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .queryParam("dryRun", true)
        .body(Files.readAllBytes(ROOT.resolve("deploy/regimes/s1-changzhi-2018/regime.json")))
        .post("/v1/imports")
        .then()
        .statusCode(200)
        .body("loadable", is(true));
  }

  @Test
  void a_dry_run_of_an_assignment_table_counts_and_writes_nothing() throws IOException {
    upload(
            admin(),
            "a.docx",
            sample(SampleFiles.ASSIGNMENT_DOCX),
            parameters("assignment-table").replace("CCT", "DRY"))
        .post("/v1/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("id", nullValue())
        .body("dryRun", is(true))
        .body("loadable", is(true))
        .body("format", equalTo("ASSIGNMENT_TABLE"))
        .body("counts.items.created", equalTo(27))
        .body("counts.policies.created", equalTo(1))
        .body("sha256", notNullValue());
    given().get("/v1/policies/DRY-FGB").then().statusCode(404);
  }

  @Test
  void an_assignment_table_is_taken_whole_recorded_and_found_unchanged_in_its_other_form()
      throws IOException {
    // Given
    String parameters = parameters("assignment-table");

    // When
    String id =
        upload(admin(), "assignments.docx", sample(SampleFiles.ASSIGNMENT_DOCX), parameters)
            .post("/v1/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    admin()
        .get("/v1/imports/" + id)
        .then()
        .statusCode(200)
        .body("fileName", equalTo("assignments.docx"))
        .body("jurisdiction", equalTo(REGION))
        .body("importedBy", containsString("import-admin"));
    admin().get("/v1/imports?limit=100").then().body("items.id", hasItem(id));
    upload(admin(), "assignments.xlsx", sample(SampleFiles.ASSIGNMENT_XLSX), parameters)
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("counts.items.unchanged", equalTo(27))
        .body("counts.values().created", everyItem(equalTo(0)))
        .body("counts.values().revised", everyItem(equalTo(0)));
  }

  @Test
  void a_directory_table_and_its_lists_are_taken() throws IOException {
    upload(
            admin(),
            "u.csv",
            moved(new String(sample(SampleFiles.UNITS_CSV), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8),
            parameters("lists"))
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("format", equalTo("UNIT_LIST"));
    upload(
            admin(),
            "g.csv",
            moved(new String(sample(SampleFiles.GROUPS_CSV), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8),
            parameters("lists"))
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("format", equalTo("GROUP_LIST"));
    upload(
            admin(),
            "d.xlsx",
            sample(SampleFiles.DIRECTORY_XLSX),
            parameters("standard-directory").replace("2026-01-01", "2018-12-31"))
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("format", equalTo("DIRECTORY_TABLE"));
  }

  @Test
  void the_same_idempotency_key_creates_once() throws IOException {
    String key = UUID.randomUUID().toString();
    byte[] file = sample(SampleFiles.ASSIGNMENT_XLSX);
    String parameters = parameters("assignment-table").replace("CCT", "IDEM");
    String first = upload(admin(key), "a.xlsx", file, parameters).post("/v1/imports").path("id");
    String second = upload(admin(key), "a.xlsx", file, parameters).post("/v1/imports").path("id");
    assertEquals(first, second);
  }

  @Test
  void parameters_may_be_sent_as_a_file() throws IOException {
    admin()
        .multiPart("file", "u.csv", sample(SampleFiles.UNITS_CSV), "text/csv")
        .multiPart(
            "parameters",
            "lists.parameters.json",
            moved(parameters("lists")).getBytes(StandardCharsets.UTF_8),
            "application/json")
        .post("/v1/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("format", equalTo("UNIT_LIST"));
  }

  @Test
  void what_is_exported_comes_back_unchanged() throws IOException {
    byte[] table =
        given()
            .queryParam("jurisdiction", REGION)
            .get("/v1/items/export.xlsx")
            .then()
            .statusCode(200)
            .contentType(XLSX)
            .extract()
            .asByteArray();
    upload(admin(), "items.xlsx", table, parameters("lists"))
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("counts.items.unchanged", greaterThan(95))
        .body("counts.values().created", everyItem(equalTo(0)))
        .body("counts.values().revised", everyItem(equalTo(0)));
    assertArrayEquals(new byte[] {'P', 'K'}, java.util.Arrays.copyOf(table, 2));
  }

  @Test
  void both_forms_of_an_import_are_described() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body(
            "paths.'/v1/imports'.post.requestBody.content.keySet()",
            hasItems("multipart/form-data", "application/json"))
        .body("paths.'/v1/items/export.xlsx'.get.operationId", equalTo("exportItems"));
  }

  @Test
  void the_list_of_imports_goes_on_after_its_cursor() {
    String next = admin().get("/v1/imports?limit=1").then().statusCode(200).extract().path("next");
    json(
            "{\"format\": \"gongkai-import/1\", \"jurisdiction\": {\"scheme\": \"GB/T 2260\","
                + " \"code\": \"220300\"}}",
            false)
        .statusCode(201);
    next = next == null ? admin().get("/v1/imports?limit=1").path("next") : next;
    admin()
        .get("/v1/imports?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].format", startsWith(""));
    admin().get("/v1/imports?limit=1&cursor=" + next + "x").then().statusCode(400);
  }

  private static int items() {
    return given()
        .queryParam("jurisdiction", REGION)
        .queryParam("limit", 100)
        .get("/v1/items")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }
}
