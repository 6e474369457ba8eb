package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The realm {@code gongkai} as {@code realm/gongkai-realm.json} defines it: roles, clients, and
 * sample users who are offices and never persons.
 */
public final class Realm {

  /** The client through which users sign in to the consoles. */
  public static final String CONSOLE = "gongkai-console";

  /** The password of every sample user, in the local stack only. */
  public static final String SAMPLE_PASSWORD = "gongkai";

  private static final String BUILT_IN_ROLE = "default-roles-gongkai";

  private Realm() {}

  /**
   * A user that the realm brings along.
   *
   * @param username what to sign in with
   * @param name office and post
   * @param unit code of the unit, or empty for the users of the suite itself
   * @param jurisdiction code of the region the user works for, or empty
   * @param role the one role of the suite that the user has
   */
  public record SampleUser(
      String username, String name, String unit, String jurisdiction, String role) {}

  /** The sample users in the order of the realm's file, machine users left out. */
  public static List<SampleUser> sampleUsers() {
    return stream(definition().get("users"))
        .filter(user -> !user.has("serviceAccountClientId"))
        .map(Realm::user)
        .toList();
  }

  /**
   * The sample user who keeps the catalogue of a jurisdiction; nobody may change another's.
   *
   * @param jurisdiction code of the region
   */
  public static SampleUser catalogAdmin(String jurisdiction) {
    return sampleUsers().stream()
        .filter(
            user -> user.role().equals("catalog-admin") && user.jurisdiction().equals(jurisdiction))
        .findFirst()
        .orElseThrow(() -> new StartFailure("the realm has no catalog-admin for " + jurisdiction));
  }

  /**
   * The sample user who has a role in a unit.
   *
   * @param unit code of the unit
   * @param role role of the suite
   */
  static SampleUser ofUnit(String unit, String role) {
    return sampleUsers().stream()
        .filter(user -> user.role().equals(role) && user.unit().equals(unit))
        .findFirst()
        .orElseThrow(() -> new StartFailure("the realm has no " + role + " of " + unit));
  }

  /** The sample user who supervises a jurisdiction. */
  static SampleUser supervisor(String jurisdiction) {
    return sampleUsers().stream()
        .filter(
            user -> user.role().equals("supervisor") && user.jurisdiction().equals(jurisdiction))
        .findFirst()
        .orElseThrow(() -> new StartFailure("the realm has no supervisor of " + jurisdiction));
  }

  private static SampleUser user(JsonNode user) {
    return new SampleUser(
        user.get("username").asText(),
        user.get("firstName").asText() + " " + user.get("lastName").asText(),
        user.at("/attributes/unit/0").asText(""),
        user.at("/attributes/jurisdiction/0").asText(""),
        stream(user.get("realmRoles"))
            .map(JsonNode::asText)
            .filter(r -> !r.equals(BUILT_IN_ROLE))
            .findFirst()
            .orElseThrow());
  }

  /** The secret of a machine user's client, in the local stack only. */
  static String sampleSecret(String client) {
    return client(definition(), client).get("secret").asText();
  }

  /** The definition with the consoles at the given addresses. */
  static String withConsoles(List<URI> consoles) {
    JsonNode realm = definition();
    ObjectNode console = client(realm, CONSOLE);
    ArrayNode redirects = console.putArray("redirectUris");
    ArrayNode origins = console.putArray("webOrigins");
    for (URI address : consoles) {
      redirects.add(address + "/*");
      origins.add(address.toString());
    }
    return realm.toPrettyString();
  }

  private static ObjectNode client(JsonNode realm, String id) {
    return stream(realm.get("clients"))
        .filter(client -> client.get("clientId").asText().equals(id))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode definition() {
    try (InputStream json = Realm.class.getResourceAsStream("/realm/gongkai-realm.json")) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("the realm cannot be read", e);
    }
  }
}
