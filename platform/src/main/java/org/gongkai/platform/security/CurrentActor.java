package org.gongkai.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling now.
 *
 * <p>Asks the security identity of the running request each time, so that it may be injected
 * anywhere. Outside a request (timers, consumers) the actor is {@link Actor#SYSTEM}.
 */
@ApplicationScoped
public class CurrentActor {

  private static final String UNIT = "unit";
  private static final String JURISDICTION = "jurisdiction";
  private static final String NAME = "name";
  private static final String USERNAME = "preferred_username";

  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;

  CurrentActor(SecurityIdentity identity, CurrentVertxRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** The caller of the running request, {@link Actor#ANONYMOUS} or {@link Actor#SYSTEM}. */
  public Actor get() {
    if (!Arc.container().requestContext().isActive()) {
      return Actor.SYSTEM;
    }
    if (identity.isAnonymous()) {
      return request.getCurrent() == null ? Actor.SYSTEM : Actor.ANONYMOUS;
    }
    String principal = identity.getPrincipal().getName();
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return new Actor(
          Optional.ofNullable(token.getSubject()).orElse(principal),
          claim(token, NAME).or(() -> claim(token, USERNAME)).orElse(principal),
          claim(token, UNIT),
          claim(token, JURISDICTION),
          identity.getRoles());
    }
    return new Actor(principal, principal, Optional.empty(), Optional.empty(), identity.getRoles());
  }

  private static Optional<String> claim(JsonWebToken token, String name) {
    return token.<Object>claim(name).map(Object::toString).filter(value -> !value.isBlank());
  }
}
