package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.gongkai.platform.problem.NoteRequests.isProblem;
import static org.gongkai.platform.problem.NoteRequests.officer;
import static org.gongkai.platform.problem.NoteRequests.post;
import static org.gongkai.platform.problem.NoteRequests.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad address or media type is refused; what breaks inside tells nothing of itself. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadAddressesTest {

  static Stream<Arguments> badAddresses() {
    return Stream.of(
        Arguments.of("GET", "/v1/nowhere", 404, "not-found"),
        Arguments.of("GET", "/nowhere", 404, "not-found"),
        Arguments.of("GET", "/v1/notes/not-a-uuid", 404, "not-found"),
        Arguments.of("GET", "/v1/notes/" + new UUID(0, 7), 404, "note-not-found"),
        Arguments.of("DELETE", "/v1/notes", 405, "method-not-allowed"));
  }

  @ParameterizedTest
  @MethodSource("badAddresses")
  void a_bad_address_is_refused(String method, String path, int status, String code) {
    for (String language : new String[] {"zh-CN", "en"}) {
      // When
      ValidatableResponse answer =
          officer().header("Accept-Language", language).request(method, path).then();
      // Then
      isProblem(answer, status, code, language).body("instance", equalTo(path));
    }
  }

  @Test
  void a_media_type_that_is_not_offered_or_not_accepted_is_refused() {
    isProblem(given().accept("text/csv").get("/v1/notes").then(), 406, "not-acceptable", "zh-CN");
    isProblem(
        officer()
            .header("Idempotency-Key", "k")
            .contentType("text/csv")
            .body("a,b")
            .post("/v1/notes")
            .then(),
        415,
        "unsupported-media-type",
        "zh-CN");
  }

  @Test
  void the_broken_uniqueness_that_the_service_names_is_its_own_refusal_with_the_law() {
    String body = with("'code':'" + UUID.randomUUID().toString().substring(0, 8) + "'");
    post(body).statusCode(201);
    isProblem(post(body), 409, "note-code-taken", "zh-CN").body("legalBasis", equalTo("《样例条例》第一条"));
  }

  @Test
  void what_breaks_inside_is_told_by_its_trace_id_only() {
    isProblem(given().get("/v1/notes/broken").then(), 500, "internal-error", "zh-CN")
        .body(not(containsString("sesame")))
        .body(not(containsString("IllegalState")))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body("errors", nullValue());
  }
}
