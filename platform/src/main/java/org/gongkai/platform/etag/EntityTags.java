package org.gongkai.platform.etag;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.ProblemException;

/** Versions as strong entity tags, and back. */
public final class EntityTags {

  private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private EntityTags() {}

  /** The value of the {@code ETag} header for a version, quotes included: {@code "7"}. */
  public static String of(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * The version which a change is based on.
   *
   * <p>Only one strong tag is accepted: {@code *}, weak tags and lists do not say which version the
   * caller has seen.
   *
   * @param ifMatch the {@code If-Match} header as it came; null when it did not
   * @throws IfMatchRequired when it is missing (428)
   * @throws IfMatchMalformed when it is anything but one tag given out by {@link #of} (400)
   */
  public static long required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new IfMatchRequired();
    }
    Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new IfMatchMalformed();
    }
    return Long.parseLong(tag.group(1));
  }

  /** A change without {@code If-Match}. */
  public static final class IfMatchRequired extends ProblemException {
    private static final long serialVersionUID = 1L;

    IfMatchRequired() {
      super(Kind.PRECONDITION_REQUIRED, "if-match-required", Map.of());
    }
  }

  /** An {@code If-Match} that names no single version. */
  public static final class IfMatchMalformed extends ProblemException {
    private static final long serialVersionUID = 1L;

    IfMatchMalformed() {
      super(Kind.INVALID, "if-match-malformed", Map.of());
    }
  }
}
