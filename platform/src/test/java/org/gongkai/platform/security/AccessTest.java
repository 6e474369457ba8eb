package org.gongkai.platform.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestSecurity(user = "supervisor", roles = Roles.SUPERVISOR)
class AccessTest {

  @Inject Access access;

  @Test
  @OidcSecurity(claims = @Claim(key = "unit", value = "U1"))
  void people_act_for_their_unit_and_those_below_it_never_for_others() {
    assertDoesNotThrow(() -> access.requireUnit("U1"));
    assertDoesNotThrow(() -> access.requireUnit("U1.7"));
    assertThrows(ForeignUnit.class, () -> access.requireUnit("U2"));
    assertThrows(ForeignUnit.class, () -> access.requireUnit("U"));
  }

  @Test
  @OidcSecurity(claims = @Claim(key = "jurisdiction", value = "140400"))
  void supervisors_act_in_their_jurisdiction_and_what_lies_under_it() {
    assertDoesNotThrow(() -> access.requireJurisdiction("140423"));
    assertThrows(ForeignJurisdiction.class, () -> access.requireJurisdiction("140000"));
  }

  @Test
  void who_has_no_unit_and_no_jurisdiction_acts_for_nobody() {
    assertThrows(ForeignUnit.class, () -> access.requireUnit("U1"));
    assertThrows(ForeignJurisdiction.class, () -> access.requireJurisdiction("140423"));
  }
}
