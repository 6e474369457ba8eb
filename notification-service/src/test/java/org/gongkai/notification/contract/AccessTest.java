package org.gongkai.notification.contract;

import static org.gongkai.platform.testing.AccessTable.row;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation with every role: who is not named is refused. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class AccessTest {

  private static final String[] UNIT_PEOPLE = {Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER};
  private static final String[] READERS = {
    Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR
  };
  private static final String[] POLICY_READERS = {
    Roles.SUPERVISOR, Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.AUDITOR
  };
  private static final String[] POLICY_KEEPERS = {Roles.SUPERVISOR, Roles.SYSTEM_ADMIN};
  private static final String[] WATCHERS = {
    Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.SUPERVISOR
  };
  private static final String[] KEEPERS = {Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER};

  @Inject Suite suite;

  @BeforeEach
  void unit() {
    suite.unit(AccessTable.UNIT, "某单位", null, AccessTable.REGION);
  }

  static Stream<AccessTable.Row> rows() {
    return Stream.concat(
        AccessTable.ofThePlatform(),
        Stream.of(
            row("GET", "/v1/messages", READERS),
            row("GET", "/v1/messages/{id}", READERS),
            row("POST", "/v1/messages/{id}/reads", UNIT_PEOPLE),
            row("POST", "/v1/messages/{id}/acknowledgements", UNIT_PEOPLE),
            row("GET", "/v1/inboxes/{unit}", READERS),
            row("GET", "/v1/reminder-policies", POLICY_READERS),
            row("GET", "/v1/reminder-policies/{id}", POLICY_READERS),
            row("POST", "/v1/reminder-policies", POLICY_KEEPERS),
            row("PUT", "/v1/reminder-policies/{id}", POLICY_KEEPERS),
            row("DELETE", "/v1/reminder-policies/{id}", POLICY_KEEPERS),
            row("GET", "/v1/recipients", KEEPERS),
            row("GET", "/v1/recipients/{id}", KEEPERS),
            row("POST", "/v1/recipients", KEEPERS),
            row("PUT", "/v1/recipients/{id}", KEEPERS),
            row("GET", "/v1/deliveries", WATCHERS),
            row("GET", "/v1/deliveries/{id}", WATCHERS),
            row("POST", "/v1/deliveries/{id}/retries", Roles.SYSTEM_ADMIN),
            row("POST", "/v1/deliveries/retries", Roles.SYSTEM_ADMIN)));
  }

  @Test
  void every_operation_has_its_row() {
    AccessTable.assertComplete(rows());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_operation_is_for_its_roles_only(AccessTable.Row row) {
    AccessTable.assertKept(row);
  }
}
