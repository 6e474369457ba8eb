package org.gongkai.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that cannot be carried out, told as data: a kind, a stable code and arguments.
 *
 * <p>A feature defines one subclass per refusal, for instance
 *
 * <pre>{@code
 * public final class UnitNotFound extends ProblemException {
 *   public UnitNotFound(String code) {
 *     super(Kind.NOT_FOUND, "unit-not-found", Map.of("unit", code));
 *   }
 * }
 * }</pre>
 *
 * <p>The code becomes the problem's {@code type} ({@code https://gongkai.org/problems/<code>}), so
 * it must never change once published; its texts stand in {@code problems*.properties} of the same
 * module. Arguments are shown to the caller: they must hold nothing internal and nothing secret.
 *
 * <p>Thrown inside a transaction it rolls the transaction back, being unchecked: a refused command
 * leaves nothing half done.
 */
public abstract class ProblemException extends RuntimeException {

  /** How a command was refused; decides the status of the answer and nothing else. */
  public enum Kind {
    /** The request itself is wrong, whatever the state of the system (400). */
    INVALID,
    /** The caller may not do this to this thing (403). */
    FORBIDDEN,
    /** What the request names does not exist, or not for this caller (404). */
    NOT_FOUND,
    /** A rule or the present state refuses a well-formed request (409). */
    REFUSED,
    /** It was there and has been taken away on purpose (410). */
    GONE,
    /** The caller's version is no longer the present one (412). */
    STALE,
    /** The request is larger than what is accepted (413). */
    TOO_LARGE,
    /** What the request brings is of a type that cannot be read (415). */
    UNSUPPORTED_TYPE,
    /** Well-formed, but its contents cannot be processed (422). */
    UNPROCESSABLE,
    /** A change without the version it is based on (428). */
    PRECONDITION_REQUIRED,
    /** A rule of law forbids to show it (451). */
    LEGALLY_BLOCKED,
    /** A part that is needed is away; the same request may work later (503). */
    UNAVAILABLE
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> arguments;
  private final String legalBasis;
  private final transient List<FieldError> errors;

  /** A refusal without field errors and without a rule of law. */
  protected ProblemException(Kind kind, String code, Map<String, Object> arguments) {
    this(kind, code, arguments, null, List.of());
  }

  /** A refusal because of the given fields. */
  protected ProblemException(
      Kind kind, String code, Map<String, Object> arguments, List<FieldError> errors) {
    this(kind, code, arguments, null, errors);
  }

  /** A refusal that a rule of law demands, for instance 《政府信息公开条例》第二十六条. */
  protected ProblemException(
      Kind kind, String code, Map<String, Object> arguments, String legalBasis) {
    this(kind, code, arguments, legalBasis, List.of());
  }

  /** Everything at once; {@code legalBasis} may be null. */
  protected ProblemException(
      Kind kind,
      String code,
      Map<String, Object> arguments,
      String legalBasis,
      List<FieldError> errors) {
    super(code + " " + arguments);
    this.kind = kind;
    this.code = code;
    this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    this.legalBasis = legalBasis;
    this.errors = List.copyOf(errors);
  }

  /** How the command was refused. */
  public final Kind kind() {
    return kind;
  }

  /** The stable code, kebab-case, unique in the suite. */
  public final String code() {
    return code;
  }

  /** What the texts may name; shown to the caller. */
  public final Map<String, Object> arguments() {
    return arguments;
  }

  /** The rule of law that refuses, if one does. */
  public final Optional<String> legalBasis() {
    return Optional.ofNullable(legalBasis);
  }

  /** The fields at fault; empty when no single field is. */
  public final List<FieldError> errors() {
    return errors;
  }
}
