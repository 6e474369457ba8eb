package org.gongkai.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.platform.db.DatabaseFailures;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Recognises which refusal a failure amounts to, however often it is wrapped. States are those of
 * PostgreSQL (appendix A of its manual).
 */
@ApplicationScoped
public class Failures {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String EXCLUSION_VIOLATION = "23P01";
  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
  private static final String INVALID_DATETIME_FORMAT = "22007";
  private static final String DATETIME_OVERFLOW = "22008";
  private static final String UNTRANSLATABLE_CHARACTER = "22P05";

  private final Instance<ConstraintProblems> constraints;

  Failures(Instance<ConstraintProblems> constraints) {
    this.constraints = constraints;
  }

  /** The refusal that the failure amounts to; empty for an internal error. */
  public Optional<ProblemException> asProblem(Throwable failure) {
    List<Throwable> chain = DatabaseFailures.chain(failure);
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
    if (DatabaseFailures.isConflict(cause)) {
      return Optional.of(new ConcurrentChange());
    }
    if (DatabaseFailures.isUnavailable(cause)) {
      return Optional.of(new DatabaseUnavailable());
    }
    return cause instanceof SQLException sql ? recognise(sql) : Optional.empty();
  }

  private static Optional<ProblemException> recognise(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case UNIQUE_VIOLATION, EXCLUSION_VIOLATION -> Optional.of(new AlreadyExists());
      case CHARACTER_NOT_IN_REPERTOIRE, UNTRANSLATABLE_CHARACTER ->
          Optional.of(new UnstorableText());
      case INVALID_DATETIME_FORMAT, DATETIME_OVERFLOW -> Optional.of(new UnstorableDate());
      default -> Optional.empty();
    };
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
}
