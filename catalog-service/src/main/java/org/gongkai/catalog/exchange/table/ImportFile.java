package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;

/**
 * A file somebody sent, with what its content says it is.
 *
 * @param path where it lies
 * @param name the name it was sent under
 * @param kind by content
 */
public record ImportFile(Path path, String name, FileKind kind) {

  private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

  /**
   * Looks at a file: its size, its content and whether its name fits.
   *
   * @throws FileRefused when it is empty, too large, encrypted, of no known type, or not what its
   *     name says
   */
  public static ImportFile open(Path path, String name, ReadLimits limits) {
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new FileRefused(Reason.EMPTY, Map.of("file", name));
      }
      if (size > limits.bytes()) {
        throw new FileRefused(
            Reason.TOO_LARGE, Map.of("file", name, "bytes", size, "limit", limits.bytes()));
      }
      FileKind kind = kindOf(path, name, limits);
      if (!kind.fits(name)) {
        throw new FileRefused(Reason.TYPE_MISMATCH, Map.of("file", name, "actual", kind.name()));
      }
      return new ImportFile(path, name, kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a text file, without its byte order mark. */
  public String text() {
    try {
      return TextFile.read(path, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileKind kindOf(Path path, String name, ReadLimits limits) throws IOException {
    try (InputStream file = FileMagic.prepareToCheckMagic(Files.newInputStream(path))) {
      return switch (FileMagic.valueOf(file)) {
        case OOXML -> OfficePackage.kindOf(path, name, limits);
        case OLE2 ->
            throw new FileRefused(
                isEncrypted(path) ? Reason.ENCRYPTED : Reason.OLD_BINARY, Map.of("file", name));
        case UNKNOWN -> TextFile.kindOf(path, name);
        default -> throw new FileRefused(Reason.UNKNOWN_TYPE, Map.of("file", name));
      };
    }
  }

  private static boolean isEncrypted(Path path) {
    try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive(ENCRYPTED_PACKAGE);
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }
}
