package org.gongkai.catalog.exchange.table;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** A file cannot be read; nothing of it was taken. */
public final class FileRefused extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * A refusal.
   *
   * @param reason why
   * @param arguments what the text may name
   */
  public FileRefused(Reason reason, Map<String, Object> arguments) {
    super(reason.kind, reason.code, arguments);
    this.reason = reason;
  }

  FileRefused(Reason reason, Map<String, Object> arguments, Throwable cause) {
    this(reason, arguments);
    initCause(cause);
  }

  /** Why the file is refused. */
  public Reason reason() {
    return reason;
  }

  /** Why a file is refused. */
  public enum Reason {
    /** It has no content at all. */
    EMPTY(Kind.INVALID, "file-empty"),
    /** Its content is none of the types that can be read. */
    UNKNOWN_TYPE(Kind.UNSUPPORTED_TYPE, "file-type-unknown"),
    /** Its content is not what its name says. */
    TYPE_MISMATCH(Kind.UNSUPPORTED_TYPE, "file-type-mismatch"),
    /** It is of the old binary office format. */
    OLD_BINARY(Kind.UNSUPPORTED_TYPE, "file-old-binary"),
    /** It is damaged or not well-formed. */
    BROKEN(Kind.UNPROCESSABLE, "file-broken"),
    /** It needs a password. */
    ENCRYPTED(Kind.UNPROCESSABLE, "file-encrypted"),
    /** Its XML declares a document type or entities. */
    ENTITIES(Kind.UNPROCESSABLE, "file-has-entities"),
    /** Its text is neither UTF-8 nor GB 18030. */
    ENCODING(Kind.UNPROCESSABLE, "file-encoding-unknown"),
    /** It holds no table, or none of the expected columns. */
    NO_TABLE(Kind.UNPROCESSABLE, "file-has-no-table"),
    /** It holds several tables that could be taken, of which only one would be. */
    SEVERAL_TABLES(Kind.UNPROCESSABLE, "file-has-several-tables"),
    /** The file has too many bytes. */
    TOO_LARGE(Kind.TOO_LARGE, "file-too-large"),
    /** It inflates to far more than its size, or to more than is accepted. */
    INFLATES(Kind.TOO_LARGE, "file-inflates"),
    /** It holds more rows, columns or characters than are accepted. */
    TOO_MUCH(Kind.TOO_LARGE, "file-holds-too-much");

    private final Kind kind;
    private final String code;

    Reason(Kind kind, String code) {
      this.kind = kind;
      this.code = code;
    }
  }
}
