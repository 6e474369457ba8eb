package org.gongkai.catalog.security;

import static org.gongkai.platform.testing.AccessTable.open;
import static org.gongkai.platform.testing.AccessTable.row;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.gongkai.catalog.testing.Callers;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deny by default: every operation with every role. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RolesTest {

  private static final String[] WORK = {
    Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR
  };

  static Stream<AccessTable.Row> rows() {
    return Stream.of(AccessTable.ofThePlatform(), bases(), items(), disclosures())
        .flatMap(rows -> rows);
  }

  private static Stream<AccessTable.Row> bases() {
    return Stream.of(
        open("GET", "/v1/units"),
        open("GET", "/v1/units/{code}"),
        row("POST", "/v1/units", Roles.CATALOG_ADMIN),
        row("PUT", "/v1/units/{code}", Roles.CATALOG_ADMIN),
        row("POST", "/v1/units/{code}/dissolution", Roles.CATALOG_ADMIN),
        open("GET", "/v1/unit-groups"),
        open("GET", "/v1/unit-groups/{code}"),
        open("GET", "/v1/unit-groups/{code}/members"),
        row("POST", "/v1/unit-groups", Roles.CATALOG_ADMIN),
        row("PUT", "/v1/unit-groups/{code}", Roles.CATALOG_ADMIN),
        open("GET", "/v1/domains"),
        open("GET", "/v1/domains/{code}"),
        row("POST", "/v1/domains", Roles.CATALOG_ADMIN),
        row("PUT", "/v1/domains/{code}", Roles.CATALOG_ADMIN),
        open("GET", "/v1/policies"),
        open("GET", "/v1/policies/{code}"),
        row("POST", "/v1/policies", Roles.CATALOG_ADMIN),
        row("PUT", "/v1/policies/{code}", Roles.CATALOG_ADMIN));
  }

  private static Stream<AccessTable.Row> items() {
    return Stream.of(
        open("GET", "/v1/items"),
        open("GET", "/v1/items/{id}"),
        open("GET", "/v1/items/{id}/versions"),
        open("GET", "/v1/items/{id}/versions/{version}"),
        open("GET", "/v1/items/export.xlsx"),
        row("POST", "/v1/items", Roles.CATALOG_ADMIN),
        row("PUT", "/v1/items/{id}", Roles.CATALOG_ADMIN),
        row("POST", "/v1/items/{id}/repeals", Roles.CATALOG_ADMIN),
        row("POST", "/v1/imports", Roles.CATALOG_ADMIN),
        row("GET", "/v1/imports", Roles.CATALOG_ADMIN, Roles.AUDITOR),
        row("GET", "/v1/imports/{id}", Roles.CATALOG_ADMIN, Roles.AUDITOR));
  }

  private static Stream<AccessTable.Row> disclosures() {
    return Stream.of(
        open("GET", "/v1/disclosures"),
        open("GET", "/v1/disclosures/{id}"),
        open("GET", "/v1/disclosures/{id}/editions"),
        open("GET", "/v1/disclosures/{unit}/{serial}"),
        row("GET", "/v1/unit-disclosures", WORK),
        row("POST", "/v1/disclosures", Roles.UNIT_OFFICER),
        row("PUT", "/v1/disclosures/{id}", Roles.UNIT_OFFICER),
        row("POST", "/v1/disclosures/{id}/submissions", Roles.UNIT_OFFICER),
        row("POST", "/v1/disclosures/{id}/reviews", Roles.REVIEWER),
        row("POST", "/v1/disclosures/{id}/publications", Roles.UNIT_OFFICER),
        row("POST", "/v1/disclosures/{id}/corrections", Roles.UNIT_OFFICER),
        row("POST", "/v1/disclosures/{id}/withdrawals", Roles.UNIT_OFFICER),
        row("POST", "/v1/disclosures/{id}/discards", Roles.UNIT_OFFICER));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/units",
        "/v1/unit-groups",
        "/v1/domains",
        "/v1/policies",
        "/v1/items",
        "/v1/disclosures"
      })
  void what_is_public_is_read_without_sign_in(String path) {
    Callers.anybody().get(path).then().statusCode(200);
  }
}
