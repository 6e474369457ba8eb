package org.gongkai.platform.audit;

import static io.restassured.RestAssured.given;
import static org.gongkai.platform.sample.web.Notes.auditor;
import static org.gongkai.platform.sample.web.Notes.journal;
import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.note;
import static org.gongkai.platform.sample.web.Notes.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** The journal is read by auditors, page by page. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JournalReadTest {

  private static final String PATH = "/v1/audit-entries";

  @Test
  void a_range_that_ends_before_it_begins_is_refused() {
    auditor()
        .header("Accept-Language", "en")
        .get(PATH + "?from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("code", equalTo("dates-reversed"))
        .body("detail", equalTo("2026-02-01T00:00:00Z lies before 2026-02-02T00:00:00Z."))
        .body("errors[0].parameter", equalTo("to"));
  }

  @Test
  void the_journal_is_read_in_pages_that_neither_repeat_nor_miss() {
    // Given
    String actor = "busy-" + newCode();
    String token = TestTokens.of(actor, Roles.UNIT_OFFICER).unit("U1").token();
    for (int i = 0; i < 5; i++) {
      officer()
          .auth()
          .oauth2(token)
          .header("Idempotency-Key", UUID.randomUUID())
          .body(note(newCode(), "text"))
          .post("/v1/notes")
          .then()
          .statusCode(201);
    }
    // When
    List<String> all = journal("actor", actor).path("items.id");
    Response first = auditor().queryParam("actor", actor).queryParam("limit", 3).get(PATH);
    Response second =
        auditor()
            .queryParam("actor", actor)
            .queryParam("limit", 3)
            .queryParam("cursor", first.<String>path("next"))
            .get(PATH);
    // Then
    assertEquals(5, all.size());
    assertEquals(
        all,
        Stream.concat(
                first.<List<String>>path("items.id").stream(),
                second.<List<String>>path("items.id").stream())
            .toList());
    second.then().body("next", nullValue());
    auditor()
        .queryParam("actor", "somebody-else")
        .queryParam("cursor", first.<String>path("next"))
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void only_auditors_read_the_journal() {
    officer().get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
    given().get(PATH).then().statusCode(401).body("code", equalTo("unauthenticated"));
  }
}
