package org.gongkai.platform.event;

import java.nio.charset.StandardCharsets;

/** Texts of dead letters as PostgreSQL can hold them: its text knows no NUL. */
final class DeadLetterText {

  private static final int LONGEST_CAUSE = 2_000;

  private DeadLetterText() {}

  /** The chain of causes, not too long. */
  static String of(Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = cause; t != null && text.length() < LONGEST_CAUSE; t = t.getCause()) {
      text.append(text.length() == 0 ? "" : " ← ").append(t);
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return storable(
        new String(utf8, 0, Math.min(utf8.length, LONGEST_CAUSE), StandardCharsets.UTF_8));
  }

  /** The text without NUL; null stays null. */
  static String storable(String text) {
    return text == null ? null : text.replace("\u0000", "");
  }
}
