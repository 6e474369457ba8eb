package org.gongkai.platform.paging;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.sample.web.Notes;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PageTest {

  private static final PageQuery TWO = new PageQuery(2, null);

  @Test
  void the_row_beyond_the_limit_only_tells_that_there_is_more() {
    assertEquals(new Page<>(List.of(1, 2), "2"), page(1, 2, 3));
    assertNull(page(1, 2).next());
    assertNull(page().next());
  }

  @Test
  void following_next_shows_every_row_once_and_in_order_while_others_are_added() {
    // Given
    List<String> written =
        Stream.generate(Notes::newCode).limit(7).peek(Notes::written).sorted().toList();
    // When
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      RequestSpecification request = given().queryParam("limit", 3);
      Response page =
          (next == null ? request : request.queryParam("cursor", next)).get("/v1/notes");
      seen.addAll(page.then().statusCode(200).extract().path("items.code"));
      next = page.path("next");
      Notes.written(Notes.newCode());
    } while (next != null);
    // Then
    assertEquals(seen.size(), new HashSet<>(seen).size());
    assertTrue(seen.containsAll(written));
    assertEquals(seen.stream().sorted().toList(), seen);
  }

  private static Page<Integer> page(Integer... rows) {
    return Page.of(List.of(rows), TWO, row -> row, Object::toString);
  }
}
