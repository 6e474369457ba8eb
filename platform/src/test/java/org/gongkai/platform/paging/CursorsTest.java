package org.gongkai.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final String SCOPE = Cursors.scope("tasks", "due", "U1");

  private final Cursors cursors = new Cursors(() -> "a-key-of-at-least-thirty-two-characters");

  @Test
  void a_cursor_gives_back_its_sort_key() {
    List<String> key = List.of("2026-03-02", "", "公开", "|7:");
    assertEquals(key, cursors.decode(SCOPE, cursors.encode(SCOPE, key)));
  }

  @Test
  void without_a_cursor_the_list_begins() {
    assertEquals(List.of(), cursors.decode(SCOPE, null));
    assertEquals(List.of(), cursors.decode(SCOPE, " "));
  }

  @Test
  void a_cursor_changed_in_any_character_is_refused() {
    String cursor = cursors.encode(SCOPE, List.of("2026-03-02", "7"));
    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThrows(InvalidCursor.class, () -> cursors.decode(SCOPE, tampered), tampered);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "公开"})
  void a_cursor_that_was_never_given_out_is_refused(String invented) {
    assertThrows(InvalidCursor.class, () -> cursors.decode(SCOPE, invented));
    assertThrows(InvalidCursor.class, () -> cursors.decode(SCOPE, invented.repeat(3000)));
  }

  @Test
  void a_cursor_of_another_list_filter_or_key_is_refused() {
    String cursor = cursors.encode(SCOPE, List.of("7"));
    Cursors elsewhere = new Cursors(() -> "another-key-of-thirty-two-characters");
    assertThrows(
        InvalidCursor.class, () -> cursors.decode(Cursors.scope("tasks", "due", "U2"), cursor));
    assertThrows(InvalidCursor.class, () -> elsewhere.decode(SCOPE, cursor));
  }

  @Test
  void scopes_of_different_filters_never_look_alike() {
    assertNotEquals(Cursors.scope("t", "a", "b"), Cursors.scope("t", "a|1:b"));
    assertNotEquals(Cursors.scope("t", null, "a"), Cursors.scope("t", "a", null));
    assertNotEquals(Cursors.scope("t", "-"), Cursors.scope("t", (Object) null));
    assertNotEquals(Cursors.scope("t", ""), Cursors.scope("t", (Object) null));
  }
}
