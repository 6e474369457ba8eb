package org.gongkai.catalog.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.gongkai.catalog.exchange.table.ReadLimits;

/** How much an import may bring. */
@ConfigMapping(prefix = "gongkai.import")
interface ImportConfig {

  /** Size of a file; the server's limit on bodies must be larger. */
  @WithDefault("20M")
  MemorySize fileSize();

  /** Files inside of a workbook or text document. */
  @WithDefault("2000")
  long entries();

  /** Size of the largest of them, inflated. */
  @WithDefault("256M")
  MemorySize inflatedSize();

  /** Rows of all sheets of a file together. */
  @WithDefault("50000")
  int rows();

  /** Columns of a sheet. */
  @WithDefault("200")
  int columns();

  /** Characters of all cells of a file together. */
  @WithDefault("40000000")
  long characters();

  /** Cells of all sheets of a file together, each place that a merged one covers counted. */
  @WithDefault("1000000")
  long cells();

  /** The limits for reading a file. */
  default ReadLimits limits() {
    int longestCell = 32_767;
    return new ReadLimits(
        fileSize().asLongValue(),
        entries(),
        inflatedSize().asLongValue(),
        rows(),
        columns(),
        longestCell,
        characters(),
        cells());
  }
}
