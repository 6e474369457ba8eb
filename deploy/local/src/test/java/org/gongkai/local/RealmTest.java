package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmTest {

  @Test
  void every_role_of_the_suite_has_a_sample_user() {
    Set<String> roles =
        Realm.sampleUsers().stream()
            .map(Realm.SampleUser::role)
            .collect(Collectors.toCollection(HashSet::new));

    assertEquals(
        Set.of(
            "catalog-admin",
            "unit-officer",
            "reviewer",
            "signer",
            "supervisor",
            "assessor",
            "auditor",
            "integrator",
            "system-admin"),
        roles);
  }

  @Test
  void every_sample_user_belongs_to_a_unit_of_the_sample_catalogues() throws IOException {
    Set<String> units = unitsOfTheRegimes();

    for (Realm.SampleUser user : Realm.sampleUsers()) {
      assertTrue(
          user.unit().isEmpty() || units.contains(user.unit()),
          user.username() + " of " + user.unit());
    }
  }

  @Test
  void users_may_sign_in_from_the_consoles_and_from_nowhere_else() throws IOException {
    String realm = Realm.withConsoles(List.of(URI.create("http://localhost:9081")));

    JsonNode console = new ObjectMapper().readTree(realm).at("/clients/0");
    assertEquals("gongkai-console", console.get("clientId").asText());
    assertEquals("[\"http://localhost:9081/*\"]", console.get("redirectUris").toString());
    assertEquals("[\"http://localhost:9081\"]", console.get("webOrigins").toString());
    assertEquals("S256", console.at("/attributes/pkce.code.challenge.method").asText());
  }

  private static Set<String> unitsOfTheRegimes() throws IOException {
    Path regimes = Path.of(System.getProperty("gongkai.root"), "deploy", "regimes");
    Set<String> codes = new HashSet<>();
    try (Stream<Path> files = Files.walk(regimes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        new ObjectMapper()
            .readTree(file.toFile())
            .path("units")
            .forEach(unit -> codes.add(unit.get("code").asText()));
      }
    }
    return codes;
  }
}
