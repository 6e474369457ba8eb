package org.gongkai.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Recognises what a failure means, however often it is wrapped.
 *
 * <p>A transaction that fails at commit hides its reason in causes and suppressed exceptions, so
 * both are searched. States are those of PostgreSQL (appendix A of its manual).
 */
@ApplicationScoped
public class Failures {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
  private static final String UNTRANSLATABLE_CHARACTER = "22P05";
  private static final int DEEPEST = 64;

  private final Instance<ConstraintProblems> constraints;

  Failures(Instance<ConstraintProblems> constraints) {
    this.constraints = constraints;
  }

  /** The refusal that the failure amounts to; empty for an internal error. */
  public Optional<ProblemException> asProblem(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return chain.stream()
        .flatMap(cause -> refusalOrNamed(cause).stream())
        .findFirst()
        .or(() -> chain.stream().flatMap(cause -> recognise(cause).stream()).findFirst());
  }

  /** What a service has put a name to goes before what the state of SQL tells. */
  private Optional<ProblemException> refusalOrNamed(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      return Optional.of(problem);
    }
    return cause instanceof PSQLException postgres ? named(postgres) : Optional.empty();
  }

  private static Optional<ProblemException> recognise(Throwable cause) {
    if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
      return Optional.of(new ConcurrentChange());
    }
    if (cause instanceof JDBCConnectionException) {
      return Optional.of(new DatabaseUnavailable());
    }
    return cause instanceof SQLException sql ? recognise(sql) : Optional.empty();
  }

  private static Optional<ProblemException> recognise(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case SERIALIZATION_FAILURE, DEADLOCK, LOCK_NOT_AVAILABLE ->
          Optional.of(new ConcurrentChange());
      case UNIQUE_VIOLATION, EXCLUSION_VIOLATION -> Optional.of(new AlreadyExists());
      case CHARACTER_NOT_IN_REPERTOIRE, UNTRANSLATABLE_CHARACTER ->
          Optional.of(new UnstorableText());
      default ->
          isUnavailable(failure, state) ? Optional.of(new DatabaseUnavailable()) : Optional.empty();
    };
  }

  /** Connection lost (08), no resources (53), operator intervention (57), or the pool is empty. */
  private static boolean isUnavailable(SQLException failure, String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || String.valueOf(failure.getMessage()).contains("cquisition timeout");
  }

  private Optional<ProblemException> named(PSQLException failure) {
    return Optional.ofNullable(failure.getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .flatMap(this::problemOf);
  }

  private Optional<ProblemException> problemOf(String constraint) {
    return constraints.stream()
        .map(problems -> problems.byConstraint().get(constraint))
        .filter(Objects::nonNull)
        .<ProblemException>map(Supplier::get)
        .findFirst();
  }

  private static List<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> found = new ArrayList<>();
    Deque<Throwable> waiting = new ArrayDeque<>();
    waiting.add(failure);
    while (!waiting.isEmpty() && seen.size() < DEEPEST) {
      Throwable next = waiting.remove();
      if (seen.add(next)) {
        found.add(next);
        if (next.getCause() != null) {
          waiting.add(next.getCause());
        }
        Collections.addAll(waiting, next.getSuppressed());
        if (next instanceof SQLException sql && sql.getNextException() != null) {
          waiting.add(sql.getNextException());
        }
      }
    }
    return found;
  }
}
