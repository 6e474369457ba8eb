package org.gongkai.platform.idempotency;

import java.util.Arrays;

/**
 * What was answered to the first request with a key.
 *
 * @param fingerprint of that request
 * @param location the {@code Location} header; null when there was none
 * @param etag the {@code ETag} header; null when there was none
 * @param body JSON; null when there was none
 */
record StoredAnswer(byte[] fingerprint, int status, String location, String etag, String body) {

  boolean isFor(byte[] otherFingerprint) {
    return Arrays.equals(fingerprint, otherFingerprint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredAnswer answer
        && isFor(answer.fingerprint)
        && status == answer.status;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fingerprint);
  }

  @Override
  public String toString() {
    return "StoredAnswer[" + status + ", " + location + "]";
  }
}
