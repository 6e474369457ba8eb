package org.gongkai.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who does something.
 *
 * @param subject the token's {@code sub}; stable, never reused
 * @param name for people to read
 * @param unit code of the unit they belong to, from claim {@code unit}
 * @param jurisdiction region code they are responsible for, from claim {@code jurisdiction}
 * @param roles see {@link Roles}
 */
public record Actor(
    String subject,
    String name,
    Optional<String> unit,
    Optional<String> jurisdiction,
    Set<String> roles) {

  /** The suite itself: timers and consumers. */
  public static final Actor SYSTEM = nobody("system");

  /** A caller who did not sign in. */
  public static final Actor ANONYMOUS = nobody("anonymous");

  /** Copies the roles. */
  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether they hold the role. */
  public boolean is(String role) {
    return roles.contains(role);
  }

  private static Actor nobody(String name) {
    return new Actor(name, name, Optional.empty(), Optional.empty(), Set.of());
  }
}
