package org.gongkai.platform.etag;

import static org.gongkai.platform.sample.web.Notes.change;
import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.written;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.etag.EntityTags.IfMatchMalformed;
import org.gongkai.platform.etag.EntityTags.IfMatchRequired;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EntityTagsTest {

  @Test
  void a_version_comes_back_as_it_went_out() {
    assertEquals(7, EntityTags.required(EntityTags.of(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7", "W/\"7\"", "*", "\"7\", \"8\"", "\"-1\"", "\"07\"", "\"x\""})
  void what_names_no_single_version_is_malformed(String ifMatch) {
    assertThrows(IfMatchMalformed.class, () -> EntityTags.required(ifMatch));
  }

  @Test
  void a_change_without_its_version_is_refused() {
    assertThrows(IfMatchRequired.class, () -> EntityTags.required(null));
    assertThrows(IfMatchRequired.class, () -> EntityTags.required(" "));
  }

  @Test
  void a_change_needs_the_present_version() {
    // Given
    String code = newCode();
    String id = written(code);
    // When, Then
    change(id, code, null, "x").then().statusCode(428).body("code", equalTo("if-match-required"));
    change(id, code, "W/\"0\"", "x")
        .then()
        .statusCode(400)
        .body("code", equalTo("if-match-malformed"));
    change(id, code, "\"0\"", "x").then().statusCode(200).header("ETag", "\"1\"");
    change(id, code, "\"0\"", "y").then().statusCode(412).body("code", equalTo("stale-version"));
    change(id, code, "\"1\"", "y").then().statusCode(200).header("ETag", "\"2\"");
  }
}
