package org.gongkai.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the cursors of lists.
 *
 * <p>A cursor is {@code base64url(seal ‖ key values)}; the seal is HMAC-SHA256 (RFC 2104) over
 * scope and values, cut to 128 bits. It is bound to its scope, so that a cursor of one list, sort
 * or filter is refused by another. Cursors hide nothing: sort keys must be values which the caller
 * may see.
 *
 * <p>Safe with several replicas and restarts, for it keeps no state: all share the configured key.
 */
@ApplicationScoped
public class Cursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int LONGEST = 2048;

  private final SecretKeySpec key;

  Cursors(PagingConfig config) {
    this.key = new SecretKeySpec(config.key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Names what a cursor belongs to: the list, and the sort and filters it was asked with.
   *
   * @param list the list, for instance {@code tasks}
   * @param sortAndFilters their values in a fixed order; null for a filter not given
   */
  public static String scope(String list, Object... sortAndFilters) {
    StringBuilder scope = new StringBuilder(list);
    for (Object value : sortAndFilters) {
      String text = Objects.toString(value, "");
      scope.append(value == null ? "|-" : "|" + text.length() + ":").append(text);
    }
    return scope.toString();
  }

  /**
   * The cursor that goes on after a row.
   *
   * @param scope see {@link #scope}
   * @param sortKey the row's values of the sort columns, in their order, the unique one last
   */
  public String encode(String scope, List<String> sortKey) {
    byte[] values = write(sortKey);
    byte[] seal = seal(scope, values);
    byte[] cursor = Arrays.copyOf(seal, SEAL_BYTES + values.length);
    System.arraycopy(values, 0, cursor, SEAL_BYTES, values.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /**
   * The sort key after which to go on.
   *
   * @param cursor as the caller sent it; null or blank for the first page
   * @return the values given to {@link #encode}; empty for the first page
   * @throws InvalidCursor when this list did not give the cursor out
   */
  public List<String> decode(String scope, String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return List.of();
    }
    byte[] sealed = bytes(cursor);
    byte[] seal = Arrays.copyOf(sealed, SEAL_BYTES);
    byte[] values = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
    if (!MessageDigest.isEqual(seal, seal(scope, values))) {
      throw new InvalidCursor();
    }
    return read(values);
  }

  private static byte[] bytes(String cursor) {
    if (cursor.length() > LONGEST) {
      throw new InvalidCursor();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw new InvalidCursor();
    }
    if (bytes.length <= SEAL_BYTES) {
      throw new InvalidCursor();
    }
    return bytes;
  }

  private byte[] seal(String scope, byte[] values) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(values), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static byte[] write(List<String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(values.size());
      for (String value : values) {
        out.writeUTF(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a sort key is too long for a cursor", e);
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] values) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(values))) {
      int count = in.readUnsignedByte();
      List<String> sortKey = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        sortKey.add(in.readUTF());
      }
      return List.copyOf(sortKey);
    } catch (IOException e) {
      throw new UncheckedIOException("sealed by this key, so written by this class", e);
    }
  }
}
