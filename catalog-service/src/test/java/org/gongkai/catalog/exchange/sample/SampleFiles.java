package org.gongkai.catalog.exchange.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sample files under {@code deploy/regimes/samples}. Writes them anew when run: {@code java …
 * SampleFiles <root of the checkout>}.
 */
public final class SampleFiles {

  /** 任务分工表 as a text document. */
  public static final String ASSIGNMENT_DOCX = "changchun-assignment-table.docx";

  /** 任务分工表 as a workbook. */
  public static final String ASSIGNMENT_XLSX = "changchun-assignment-table.xlsx";

  /** 基层政务公开标准目录. */
  public static final String DIRECTORY_XLSX = "changchun-standard-directory.xlsx";

  /** A list of units. */
  public static final String UNITS_CSV = "changchun-units.csv";

  /** A list of unit groups. */
  public static final String GROUPS_CSV = "changchun-groups.csv";

  private SampleFiles() {}

  /** All files with their contents. */
  public static Map<String, byte[]> all(Path root) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(ASSIGNMENT_DOCX, bytes(out -> AssignmentTableSample.docx(root, out)));
    files.put(ASSIGNMENT_XLSX, bytes(out -> AssignmentTableSample.xlsx(root, out)));
    files.put(DIRECTORY_XLSX, bytes(DirectoryTableSample::xlsx));
    files.put(UNITS_CSV, ("\uFEFF" + ListSamples.UNITS).getBytes(StandardCharsets.UTF_8));
    files.put(GROUPS_CSV, ("\uFEFF" + ListSamples.GROUPS).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Where the files lie in a checkout. */
  public static Path folder(Path root) {
    return root.resolve("deploy/regimes/samples");
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Files.createDirectories(folder(root));
    for (Map.Entry<String, byte[]> file : all(root).entrySet()) {
      Files.write(folder(root).resolve(file.getKey()), file.getValue());
    }
  }

  private static byte[] bytes(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toByteArray();
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
