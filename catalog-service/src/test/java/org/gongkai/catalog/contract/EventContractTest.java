package org.gongkai.catalog.contract;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What this service really publishes, held against the schemas that it has published. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EventContractTest {

  private static final Path EVENTS =
      Path.of(System.getProperty("gongkai.root"), "docs", "contracts", "events");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String REGION = "950100";
  private static final String UNIT = REGION + "-MZJ";

  @Inject CatalogueLoader loader;
  @Inject Sql sql;

  @Test
  void everyEventOfEveryTypeIsAsItsSchemaSays() {
    // Given
    everythingHappens();
    Map<String, Schema> schemas = new HashMap<>();
    // When
    List<Published> published = published();
    // Then
    for (Published event : published) {
      Schema schema = schemas.computeIfAbsent(event.type(), EventContractTest::schemaOf);
      List<Error> errors = schema.validate(event.data(), InputFormat.JSON);
      assertEquals(List.of(), errors, () -> event.type() + " " + event.data());
    }
    assertEquals(
        contracts(),
        published.stream().map(Published::type).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void noEventTellsTheContentOfWhatIsNotPublic() {
    // Given
    loader.load(
        Catalogues.small(REGION, Catalogues.item(REGION, "S1", twentyDays())),
        LocalDate.of(2026, 1, 1),
        false);
    String id = draft("S1", "绝不外传的标题");
    act(officer(UNIT), 1, id, "submissions", null);
    act(reviewer(UNIT), 2, id, "reviews", Map.of("outcome", "PASSED"));
    // When
    List<Published> published = published();
    // Then
    assertTrue(published.stream().anyMatch(event -> event.data().contains(id)));
    assertFalse(published.stream().anyMatch(event -> event.data().contains("绝不外传")));
    assertFalse(published.stream().anyMatch(event -> event.data().contains("officer-" + UNIT)));
  }

  private void everythingHappens() {
    loader.load(
        Catalogues.small(REGION, Catalogues.item(REGION, "I1", twentyDays())),
        LocalDate.of(2026, 1, 1),
        false);
    on(admin(REGION), 1)
        .body(
            Map.of(
                "code",
                REGION + "-G-DEPTS",
                "name",
                "市直部门",
                "definition",
                Map.of("kind", "LISTED", "members", List.of(UNIT))))
        .put("/v1/unit-groups/950100-G-DEPTS")
        .then()
        .statusCode(200);
    Map<String, Object> bureau = new HashMap<>();
    bureau.put("code", REGION + "-FLY");
    bureau.put("codeScheme", "OWN");
    bureau.put("name", "测试市社会福利院");
    bureau.put("kind", "PUBLIC_INSTITUTION");
    bureau.put("level", "CITY");
    bureau.put("region", Map.of("scheme", "GB/T 2260", "code", REGION));
    on(admin(REGION), 1).body(bureau).put("/v1/units/950100-FLY").then().statusCode(200);
    on(admin(REGION), 2)
        .body(Map.of("lastDay", "2026-01-31", "successors", List.of(UNIT), "reason", "并入"))
        .post("/v1/units/950100-FLY/dissolution")
        .then()
        .statusCode(200);
    String refused = draft("I1", "第一稿");
    act(officer(UNIT), 1, refused, "submissions", null);
    act(reviewer(UNIT), 2, refused, "reviews", Map.of("outcome", "REFUSED", "reason", "缺据"));
    act(officer(UNIT), 3, refused, "discards", Map.of("reason", "重来"));
    String id = draft("I1", "第二稿");
    on(officer(UNIT), 1)
        .body(Map.of("title", "第三稿", "formedOn", "2026-01-05", "elements", Map.of("standard", 740)))
        .put("/v1/disclosures/" + id)
        .then()
        .statusCode(200);
    act(officer(UNIT), 2, id, "submissions", null);
    act(reviewer(UNIT), 3, id, "reviews", Map.of("outcome", "PASSED"));
    act(officer(UNIT), 4, id, "publications", null);
    act(
        officer(UNIT),
        5,
        id,
        "corrections",
        Map.of("title", "更正", "elements", Map.of("standard", 1), "reason", "误"));
    act(reviewer(UNIT), 6, id, "reviews", Map.of("outcome", "PASSED"));
    act(officer(UNIT), 7, id, "withdrawals", Map.of("reason", "废止"));
    String item =
        io.restassured.RestAssured.get("/v1/items?jurisdiction=" + REGION)
            .then()
            .extract()
            .path("items.find { it.code == '950100-I1' }.id");
    Map<String, Object> content =
        io.restassured.RestAssured.get("/v1/items/" + item).then().extract().path("content");
    content.put("level1", "低保");
    on(admin(REGION), 1)
        .body(Map.of("item", content))
        .put("/v1/items/{id}", item)
        .then()
        .statusCode(200);
    on(admin(REGION), 2)
        .body(Map.of("lastDay", "2026-12-31", "reason", "废止"))
        .post("/v1/items/{id}/repeals", item)
        .then()
        .statusCode(200);
  }

  private static TimeLimit twentyDays() {
    return new TimeLimit.WorkingDaysFromFormation(20, null);
  }

  private static String draft(String item, String title) {
    return creating(officer(UNIT))
        .body(
            Map.of(
                "item",
                REGION + "-" + item,
                "unit",
                UNIT,
                "title",
                title,
                "formedOn",
                "2026-01-05",
                "elements",
                Map.of("standard", 735)))
        .post("/v1/disclosures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void act(
      RequestSpecification caller, long version, String id, String verb, Object body) {
    RequestSpecification request = on(caller, version);
    if (body != null) {
      request.body(body);
    }
    request.post("/v1/disclosures/" + id + "/" + verb).then().statusCode(200);
  }

  private List<Published> published() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select type, data from outbox_event
                         where aggregate_type in ('unit', 'unit-group', 'item', 'disclosure')
                        """)
                    .map(
                        (row, context) ->
                            new Published(
                                row.getString("type"),
                                new String(row.getBytes("data"), StandardCharsets.UTF_8)))
                    .list());
  }

  private static Schema schemaOf(String type) {
    Path file =
        EVENTS.resolve(type.substring(0, type.length() - ".v1".length())).resolve("v1.schema.json");
    try {
      return SCHEMAS.getSchema(Files.readString(file), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> contracts() {
    try (Stream<Path> directories = Files.list(EVENTS)) {
      return directories
          .map(directory -> directory.getFileName().toString())
          .filter(name -> name.startsWith("org.gongkai.catalog."))
          .map(name -> name + ".v1")
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Published(String type, String data) {}
}
