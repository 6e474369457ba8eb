package org.gongkai.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.gongkai.catalog.exchange.Imports.REGION;
import static org.gongkai.catalog.exchange.Imports.admin;
import static org.gongkai.catalog.exchange.Imports.json;
import static org.gongkai.catalog.exchange.Imports.parameters;
import static org.gongkai.catalog.exchange.Imports.part;
import static org.gongkai.catalog.exchange.Imports.sample;
import static org.gongkai.catalog.exchange.Imports.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.gongkai.catalog.exchange.sample.SampleFiles;
import org.gongkai.catalog.exchange.table.HostileFiles;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportRefusalsTest {

  private static final int UNSUPPORTED = 415;

  @BeforeEach
  void regime() throws IOException {
    Imports.regime();
  }

  @Test
  void every_bad_cell_is_named_in_the_language_of_the_caller_and_nothing_is_written()
      throws IOException {
    String units = "代码,名称,机构类型,层级,成立日期\n220300-BAD1,坏一,部门,市级,\n220300-BAD2,,衙门,市级,2018-02-30\n";
    for (String language : new String[] {"zh-CN", "en"}) {
      upload(admin(), "u.csv", units.getBytes(StandardCharsets.UTF_8), parameters("lists"))
          .header("Accept-Language", language)
          .post("/v1/imports")
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("code", equalTo("import-refused"))
          .body("errors.pointer", hasItems("/u.csv/B3", "/u.csv/C3", "/u.csv/E3"))
          .body(
              "errors.find { it.pointer == '/u.csv/E3' }.detail",
              containsString(language.equals("en") ? "not a date that exists" : "不是存在的日期"))
          .body("errors.find { it.pointer == '/u.csv/C3' }.detail", containsString("衙门"));
    }
    given().get("/v1/units/220300-BAD1").then().statusCode(404);
  }

  @Test
  void a_refusal_says_how_many_bad_cells_it_leaves_out_and_a_dry_run_names_all()
      throws IOException {
    // Given 512 units of a kind that does not exist
    StringBuilder units = new StringBuilder("代码,名称,机构类型,层级\n");
    IntStream.range(0, 512).forEach(n -> units.append("220300-B" + n + ",坏" + n + ",衙门,市级\n"));
    byte[] file = units.toString().getBytes(StandardCharsets.UTF_8);

    // When
    upload(admin(), "u.csv", file, parameters("lists"))
        .header("Accept-Language", "en")
        .post("/v1/imports")
        .then()
        .statusCode(422)
        .body("errors", hasSize(500))
        .body("detail", containsString("12 further places are left out"))
        .body("detail", containsString("dryRun=true"));

    // Then
    upload(admin(), "u.csv", file, parameters("lists"))
        .post("/v1/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("problems", hasSize(512));
  }

  @Test
  void what_no_rule_reads_is_refused_with_near_names_until_a_person_decides() throws IOException {
    // Given
    String table = "序号,一级事项,公开内容,公开时限,公开主体,公开渠道和载体\n1,低保,标准,限时,市民政厅负责,政府网站\n";
    byte[] file = table.getBytes(StandardCharsets.UTF_8);
    String parameters =
        parameters("standard-directory").replace("CCSA", "DEC").replace("2026-01-01", "2018-12-31");

    // When
    upload(admin(), "d.csv", file, parameters)
        .post("/v1/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("loadable", is(false))
        .body("needsDecision.reason", hasItems("UNKNOWN_NAME", "LIMIT_INCOMPLETE"))
        .body("needsDecision.nearest.flatten().name", hasItem("长春市民政局"))
        .body("needsDecision.cells.flatten().column", hasItems("D", "E"));
    upload(admin(), "d.csv", file, parameters)
        .post("/v1/imports")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("needs-decision-unknown-name"))
        .body("errors.pointer", hasItem("/d.csv/E2"));

    // Then
    String decisions =
        """
        [{"text": "限时", "timeLimit": {"kind": "QUALITATIVE", "term": "CONTINUOUS"}},
         {"text": "市民政厅负责", "assignments": [{"role": "RESPONSIBLE", "mode": "EACH",
                                                "units": ["220300-MZJ"]}]}]
        """;
    upload(admin(), "d.csv", file, parameters)
        .multiPart(part("decisions", decisions))
        .post("/v1/imports")
        .then()
        .statusCode(201)
        .body("counts.items.created", equalTo(1));
  }

  @Test
  void hostile_files_are_problems_and_never_internal_errors() throws Exception {
    refused("a.xlsx", HostileFiles.zipBomb(60), 413, "file-inflates");
    refused("a.xlsx", HostileFiles.manyEntries(3_000), 413, "file-inflates");
    refused("a.xlsx", HostileFiles.entityInWorkbook(), 422, "file-has-entities");
    refused("a.docx", HostileFiles.entityInDocument(), 422, "file-has-entities");
    refused("a.xlsx", HostileFiles.cutOff(), 422, "file-broken");
    refused("a.xlsx", HostileFiles.brokenXml(), 422, "file-broken");
    refused("a.xlsx", HostileFiles.encrypted(), 422, "file-encrypted");
    refused("a.xls", HostileFiles.oldBinary(), UNSUPPORTED, "file-old-binary");
    refused("a.xlsx", HostileFiles.picture(), UNSUPPORTED, "file-type-unknown");
    refused("a.docx", HostileFiles.workbook(), UNSUPPORTED, "file-type-mismatch");
    refused("a.csv", new byte[0], 400, "file-empty");
    refused("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), 422, "file-has-no-table");
    refused("a.csv", new byte[21_000_000], 413, "file-too-large");
    refused("a.csv", new byte[26_000_000], 413, "request-too-large");
  }

  @Test
  void bad_documents_and_parts_are_problems() throws IOException {
    json("{\"format\": \"gongkai-import/1\", \"colour\": 1}", false)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/colour"));
    json("{", false).statusCode(400).body("code", equalTo("malformed-json"));
    json("null", false).statusCode(422);
    json("{\"format\": \"gongkai-import/9\", \"jurisdiction\": {\"code\": \"220300\"}}", false)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/format"));
    json(
            "{\"format\": \"gongkai-import/1\", \"jurisdiction\": {\"scheme\": \"GB/T 2260\","
                + " \"code\": \"220300\"}, \"units\": [null]}",
            false)
        .statusCode(400);
    admin()
        .contentType(ContentType.JSON)
        .body(new byte[] {'{', (byte) 0xFF, (byte) 0xFF})
        .post("/v1/imports")
        .then()
        .statusCode(422)
        .body("code", equalTo("file-encoding-unknown"));
    upload(admin(), "u.csv", sample(SampleFiles.UNITS_CSV), "{\"jurisdiction\":")
        .post("/v1/imports")
        .then()
        .statusCode(400);
    upload(admin(), "u.csv", sample(SampleFiles.UNITS_CSV), "{\"colour\": 1}")
        .post("/v1/imports")
        .then()
        .statusCode(400);
    upload(admin(), "u.csv", sample(SampleFiles.UNITS_CSV), "{}")
        .post("/v1/imports")
        .then()
        .statusCode(400);
    admin()
        .multiPart(part("parameters", parameters("lists")))
        .post("/v1/imports")
        .then()
        .statusCode(400);
    upload(admin(), "a.docx", sample(SampleFiles.ASSIGNMENT_DOCX), parameters("lists"))
        .post("/v1/imports")
        .then()
        .statusCode(400)
        .body("code", equalTo("import-parameter-missing"));
  }

  @Test
  void only_administrators_of_the_jurisdiction_import() throws IOException {
    String body =
        "{\"format\": \"gongkai-import/1\", \"jurisdiction\": {\"scheme\": \"GB/T 2260\","
            + " \"code\": \"220300\"}}";
    given().contentType(ContentType.JSON).body(body).post("/v1/imports").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of("officer", Roles.UNIT_OFFICER).jurisdiction(REGION).token())
        .header("Idempotency-Key", "x")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/imports")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.of("other", Roles.CATALOG_ADMIN).jurisdiction("140400").token())
        .header("Idempotency-Key", "y")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/imports")
        .then()
        .statusCode(403);
    String id = json(body, false).statusCode(201).extract().path("id");
    given()
        .auth()
        .oauth2(TestTokens.of("other", Roles.CATALOG_ADMIN).jurisdiction("140400").token())
        .get("/v1/imports/" + id)
        .then()
        .statusCode(404);
  }

  private static void refused(String name, byte[] content, int status, String code)
      throws IOException {
    upload(admin(), name, content, parameters("lists"))
        .post("/v1/imports")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("title", not(equalTo(code)));
  }
}
