package org.gongkai.platform.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gongkai.platform.problem.Failures;
import org.gongkai.platform.problem.ProblemException;
import org.gongkai.platform.problem.ProblemException.Kind;
import org.gongkai.platform.security.CurrentActor;

/**
 * Leaves an entry for a command that was refused or failed.
 *
 * <p>Where the command joins a surrounding transaction, its changes are flushed before it returns,
 * so that a conflict shows here and not only when the other transaction commits.
 */
@Audited("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AuditedInterceptor {

  private final AttemptRecorder attempts;
  private final Failures failures;
  private final CurrentActor actors;
  private final Instance<EntityManager> entities;

  AuditedInterceptor(
      AttemptRecorder attempts,
      Failures failures,
      CurrentActor actors,
      Instance<EntityManager> entities) {
    this.attempts = attempts;
    this.failures = failures;
    this.actors = actors;
    this.entities = entities;
  }

  @AroundInvoke
  Object attempt(InvocationContext command) throws Exception {
    Consumer<Attempt> journal = attempts.prepare();
    try {
      Object result = command.proceed();
      if (attempts.insideTransaction() && entities.isResolvable()) {
        entities.get().flush();
      }
      return result;
    } catch (Exception refusal) {
      journal.accept(describe(command, refusal));
      throw refusal;
    }
  }

  private Attempt describe(InvocationContext command, Exception failure) {
    String action = command.getMethod().getAnnotation(Audited.class).value();
    int verb = action.lastIndexOf('.');
    String subjectType = verb < 0 ? action : action.substring(0, verb);
    AuditEntry entry =
        new AuditEntry(action, subjectType, subjectOf(command), null, null, null, null);
    Optional<ProblemException> problem = failures.asProblem(failure);
    return new Attempt(
        entry,
        actors.get(),
        problem.filter(known -> known.kind() != Kind.UNAVAILABLE).isPresent()
            ? Outcome.REFUSED
            : Outcome.FAILED,
        problem.map(ProblemException::code).orElse("internal-error"));
  }

  private static String subjectOf(InvocationContext command) {
    Parameter[] declared = command.getMethod().getParameters();
    Object[] given = command.getParameters();
    return IntStream.range(0, declared.length)
        .filter(i -> declared[i].isAnnotationPresent(AuditSubject.class))
        .mapToObj(i -> given[i])
        .findFirst()
        .or(() -> firstId(given))
        .map(Objects::toString)
        .orElse(null);
  }

  private static Optional<Object> firstId(Object[] given) {
    for (Object argument : given) {
      if (argument instanceof UUID) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }
}
