package org.gongkai.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Access tokens as the realm gives them, signed with a key that {@link LocalStackResource} makes
 * the application trust. So expired and forged tokens are refused by the code that runs in
 * production.
 *
 * <pre>{@code
 * given().auth().oauth2(TestTokens.of("officer", Roles.UNIT_OFFICER).unit("U1").token())
 * }</pre>
 */
public final class TestTokens {

  private static final KeyPair TRUSTED = newKey();
  private static final KeyPair STRANGE = newKey();
  private static final Duration VALID = Duration.ofHours(1);

  private final String subject;
  private final List<String> roles;
  private final Map<String, String> claims = new LinkedHashMap<>();

  private TestTokens(String subject, List<String> roles) {
    this.subject = subject;
    this.roles = roles;
  }

  /** A token for somebody with these roles. */
  public static TestTokens of(String subject, String... roles) {
    return new TestTokens(subject, List.of(roles));
  }

  /** The unit that they belong to. */
  public TestTokens unit(String code) {
    claims.put("unit", code);
    return this;
  }

  /** The region that they are responsible for. */
  public TestTokens jurisdiction(String code) {
    claims.put("jurisdiction", code);
    return this;
  }

  /** A valid token. */
  public String token() {
    return claims(Instant.now().plus(VALID)).sign(TRUSTED.getPrivate());
  }

  /** A token that was valid until an hour ago. */
  public String expired() {
    return claims(Instant.now().minus(VALID)).sign(TRUSTED.getPrivate());
  }

  /** A token signed with a key that nobody trusts. */
  public String forged() {
    return claims(Instant.now().plus(VALID)).sign(STRANGE.getPrivate());
  }

  /** A token given out for another audience. */
  public String forOthers() {
    return claims(Instant.now().plus(VALID)).audience("others").sign(TRUSTED.getPrivate());
  }

  /** The key to trust, as {@code quarkus.oidc.public-key} takes it. */
  public static String publicKey() {
    return Base64.getEncoder().encodeToString(TRUSTED.getPublic().getEncoded());
  }

  private JwtClaimsBuilder claims(Instant expiresAt) {
    JwtClaimsBuilder builder =
        Jwt.claims()
            .subject(subject)
            .audience("gongkai")
            .issuedAt(expiresAt.minus(VALID))
            .expiresAt(expiresAt)
            .claim("name", "Name of " + subject)
            .claim("preferred_username", subject)
            .claim("realm_access", Map.of("roles", roles));
    claims.forEach(builder::claim);
    return builder;
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }
}
