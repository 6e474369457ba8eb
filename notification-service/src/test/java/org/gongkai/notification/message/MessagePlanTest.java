package org.gongkai.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.notification.message.Visibility.Visible;
import org.gongkai.notification.testing.FullTables;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the database goes through many messages. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class MessagePlanTest {

  private static final MessageQuery EVERYTHING =
      new MessageQuery(null, null, null, null, null, null);

  @Inject Suite suite;
  @Inject FullTables tables;
  @Inject MessageStore messages;

  @BeforeEach
  void begin() {
    suite.reset();
    tables.fill();
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void a_list_reads_the_newest_of_each_unit_and_jurisdiction_and_no_others() {
    // Given
    Visible visible = new Visible(List.of("U-3", "U-4"), List.of("140499", "140498"), null);
    // When
    String plan = plan(visible, EVERYTHING);
    // Then
    assertTrue(plan.contains("using message_inbox on message"), () -> plan);
    assertTrue(plan.contains("using message_jurisdiction on message"), () -> plan);
    assertSelective(plan);
    List<String> listed =
        messages.list(visible, EVERYTHING, null, 21).stream().map(MessageView::unit).toList();
    assertEquals(21, listed.size());
    assertTrue(listed.containsAll(List.of("U-3", "U-4", "U-490", "U-499")), listed::toString);
  }

  @Test
  void unread_messages_are_read_from_their_own_index() {
    // Given
    MessageQuery unread = new MessageQuery(null, MessageState.UNREAD, null, null, null, null);
    // When
    String plan = plan(new Visible(List.of("U-3"), List.of(), null), unread);
    // Then
    assertTrue(plan.contains("using message_unread on message"), () -> plan);
    assertFalse(plan.contains("Seq Scan on message"), () -> plan);
  }

  @Test
  void a_supervisors_list_of_some_units_reads_no_others() {
    // When
    String plan =
        plan(new Visible(List.of(), List.of("140400"), List.of("U-3", "U-495")), EVERYTHING);
    // Then
    assertTrue(plan.contains("using message_inbox on message"), () -> plan);
    assertFalse(plan.contains("Seq Scan on message"), () -> plan);
    assertFalse(plan.contains("Backward using message_pkey"), () -> plan);
  }

  @Test
  void an_unread_count_reads_only_what_is_unread_of_the_unit() {
    // When
    String plan =
        tables.plan(
            MessageStore.UNREAD,
            Map.of("cap", 1001),
            Map.of(
                "units", List.of(),
                "within", List.of("U-3"),
                "jurisdictions", List.of("140400", "140499")));
    // Then
    assertTrue(plan.contains("using message_unread on message"), () -> plan);
    assertFalse(plan.contains("Seq Scan on message"), () -> plan);
  }

  private static void assertSelective(String plan) {
    assertFalse(plan.contains("Seq Scan on message"), () -> plan);
    assertFalse(plan.contains("Backward using message_pkey"), () -> plan);
    assertFalse(plan.contains("Rows Removed by Filter"), () -> plan);
  }

  private String plan(Visible visible, MessageQuery query) {
    Map<String, List<String>> arrays = new HashMap<>();
    arrays.put("units", List.copyOf(visible.units()));
    arrays.put("jurisdictions", List.copyOf(visible.jurisdictions()));
    if (visible.within() != null) {
      arrays.put("within", List.copyOf(visible.within()));
    }
    return tables.plan(
        MessageStore.page(visible, MessageStore.condition(query, null)),
        Map.of("rows", 21),
        arrays);
  }
}
