package org.gongkai.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key and the fingerprint of the running request, gathered before its operation begins. */
@RequestScoped
class IdempotentRequest {

  private String key;
  private MessageDigest fingerprint;
  private boolean form;

  void begin(String givenKey, boolean isForm, String method, String path) {
    key = givenKey;
    form = isForm;
    try {
      fingerprint = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    add(method);
    add(path);
  }

  void add(String part) {
    add(part.getBytes(StandardCharsets.UTF_8));
    fingerprint.update((byte) '\n');
  }

  void add(byte[] part) {
    fingerprint.update(part);
  }

  /** Whether the parts of a form are still to be added. */
  boolean isForm() {
    return form;
  }

  String key() {
    return key;
  }

  byte[] fingerprint() {
    return fingerprint.digest();
  }
}
