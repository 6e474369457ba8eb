package org.gongkai.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a missing, expired or forged token with a problem that keeps the challenge ({@code
 * WWW-Authenticate}, RFC 9110 §11.6.1).
 *
 * <p>Takes the place of the extension's own two mappers, which read a field of {@code
 * ChallengeData} that Quarkus 3.34 no longer has.
 */
public class ChallengeMapper {

  private static final int BEFORE_THE_EXTENSION = Priorities.AUTHENTICATION - 1;
  private static final int UNAUTHENTICATED = 401;

  /** No token where one is needed. */
  @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_EXTENSION)
  public Uni<Response> missing(RoutingContext event, UnauthorizedException failure) {
    return challenge(event, failure);
  }

  /** A token that is expired, forged or meant for others. */
  @ServerExceptionMapper(
      value = AuthenticationFailedException.class,
      priority = BEFORE_THE_EXTENSION)
  public Uni<Response> refused(RoutingContext event, AuthenticationFailedException failure) {
    return challenge(event, failure);
  }

  private static Uni<Response> challenge(RoutingContext event, Exception failure) {
    HttpAuthenticator authenticator = event.get(HttpAuthenticator.class.getName());
    ChallengeData bare = new ChallengeData(UNAUTHENTICATED);
    if (authenticator == null) {
      return Uni.createFrom().item(answer(event, failure, bare));
    }
    return authenticator
        .getChallenge(event)
        .onFailure()
        .recoverWithItem(bare)
        .onItem()
        .ifNull()
        .continueWith(bare)
        .map(challenge -> answer(event, failure, challenge));
  }

  private static Response answer(RoutingContext event, Exception failure, ChallengeData challenge) {
    HttpProblem.Builder problem = HttpProblem.builder().withStatus(challenge.status);
    challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(problem.build(), ProblemContext.of(failure, event.normalizedPath()))
        .toResponse();
  }
}
