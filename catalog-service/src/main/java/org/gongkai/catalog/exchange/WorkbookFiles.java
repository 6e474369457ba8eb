package org.gongkai.catalog.exchange;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * Where workbooks put what does not fit into memory while they are written: a directory of this
 * process alone, which only its user may read. POI's own choice is one directory for all users of a
 * machine; it belongs to whoever was first, and shuts out the others.
 */
@ApplicationScoped
class WorkbookFiles {

  private Path directory;

  void create(@Observes StartupEvent start) throws IOException {
    directory = Files.createTempDirectory("gongkai-workbooks-");
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(directory.toFile()));
  }

  void delete(@Observes ShutdownEvent stop) throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
  }
}
