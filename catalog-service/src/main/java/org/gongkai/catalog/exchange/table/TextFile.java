package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;

/**
 * Text files in the encodings that Chinese offices write: UTF-8 with or without a byte order mark,
 * else GB 18030 (which holds GBK and GB 2312). Bytes that are valid in neither are refused, not
 * replaced.
 */
public final class TextFile {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /** JSON when the first visible character opens an object, else CSV. */
  static FileKind kindOf(Path path, String name) throws IOException {
    String text = read(path, name);
    if (text.indexOf('\0') >= 0) {
      throw new FileRefused(Reason.UNKNOWN_TYPE, Map.of("file", name));
    }
    return text.stripLeading().startsWith("{") ? FileKind.JSON : FileKind.CSV;
  }

  /** The text without its byte order mark. */
  static String read(Path path, String name) throws IOException {
    return decode(Files.readAllBytes(path))
        .orElseThrow(() -> new FileRefused(Reason.ENCODING, Map.of("file", name)));
  }

  /** The text of bytes without its byte order mark; empty when they are in neither encoding. */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> decode(bytes, GB18030))
        .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
