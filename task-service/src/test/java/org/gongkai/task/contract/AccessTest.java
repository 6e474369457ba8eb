package org.gongkai.task.contract;

import static org.gongkai.platform.testing.AccessTable.open;
import static org.gongkai.platform.testing.AccessTable.row;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation with every role: who is not named is refused. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AccessTest {

  private static final String[] READERS = {
    Roles.UNIT_OFFICER,
    Roles.REVIEWER,
    Roles.SIGNER,
    Roles.SUPERVISOR,
    Roles.ASSESSOR,
    Roles.AUDITOR
  };

  static Stream<AccessTable.Row> rows() {
    return Stream.of(AccessTable.ofThePlatform(), dates(), reads(), commands())
        .flatMap(rows -> rows);
  }

  private static Stream<AccessTable.Row> dates() {
    return Stream.of(
        open("GET", "/v1/calendars"),
        open("GET", "/v1/calendars/{year}"),
        row("PUT", "/v1/calendars/{year}", Roles.SYSTEM_ADMIN),
        open("GET", "/v1/deadline-calculations"),
        row(
            "GET",
            "/v1/service-levels",
            Roles.UNIT_OFFICER,
            Roles.SUPERVISOR,
            Roles.ASSESSOR,
            Roles.AUDITOR),
        row("PUT", "/v1/service-levels/{jurisdiction}/{term}", Roles.SUPERVISOR));
  }

  private static Stream<AccessTable.Row> reads() {
    return Stream.of(
        row("GET", "/v1/obligations", READERS),
        row("GET", "/v1/obligations/{id}", READERS),
        row("GET", "/v1/expansion-gaps", Roles.CATALOG_ADMIN, Roles.SUPERVISOR, Roles.AUDITOR),
        row("GET", "/v1/tasks", READERS),
        row("GET", "/v1/tasks/export", READERS),
        row("GET", "/v1/tasks/{id}", READERS),
        row("GET", "/v1/tasks/{id}/clock", READERS),
        row("GET", "/v1/tasks/{id}/history", READERS));
  }

  private static Stream<AccessTable.Row> commands() {
    return Stream.of(
        row("POST", "/v1/tasks/{id}/acceptances", Roles.UNIT_OFFICER),
        row("POST", "/v1/tasks/{id}/starts", Roles.UNIT_OFFICER),
        row("POST", "/v1/tasks/{id}/submissions", Roles.UNIT_OFFICER),
        row("POST", "/v1/tasks/{id}/disputes", Roles.UNIT_OFFICER),
        row("POST", "/v1/tasks/{id}/dispute-resolutions", Roles.SUPERVISOR, Roles.UNIT_OFFICER),
        row("POST", "/v1/tasks/{id}/closures", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/returns", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/reassignments", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/extensions", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/suspensions", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/resumptions", Roles.SUPERVISOR),
        row("POST", "/v1/tasks/{id}/cancellations", Roles.SUPERVISOR));
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
