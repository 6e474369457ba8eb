package org.gongkai.catalog.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WorkbookFilesTest {

  @Test
  void what_is_written_of_a_workbook_lies_where_only_its_own_user_reads_it() throws IOException {
    // Given
    Path file = TempFile.createTempFile("sheet", ".xml").toPath();
    // When
    Path directory = file.getParent();
    Files.delete(file);
    // Then
    assertTrue(directory.getFileName().toString().startsWith("gongkai-workbooks-"));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
  }
}
