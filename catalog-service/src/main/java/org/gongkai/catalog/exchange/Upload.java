package org.gongkai.catalog.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name and hash of what was sent.
 *
 * @param fileName name of the file, without directories
 * @param sha256 SHA-256 of its bytes, hexadecimal
 */
record Upload(String fileName, String sha256) {

  /** Name of a document that was sent as the body itself. */
  static final String BODY = "body.json";

  private static final int LONGEST_NAME = 255;
  private static final int BUFFER = 65_536;

  static Upload of(byte[] body) {
    return new Upload(BODY, HexFormat.of().formatHex(newDigest().digest(body)));
  }

  static Upload of(Path file, String name) {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(bare(name), HexFormat.of().formatHex(digest.digest()));
  }

  /** The last part of a path, without control characters, not longer than is kept. */
  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "");
    return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
