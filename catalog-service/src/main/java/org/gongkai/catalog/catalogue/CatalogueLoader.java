package org.gongkai.catalog.catalogue;

import java.time.LocalDate;

/**
 * Takes a whole document into the catalogue. The caller has checked that the actor may administer
 * the document's jurisdiction.
 */
public interface CatalogueLoader {

  /**
   * Loads all of the document or nothing of it, in one transaction: the caller's, or one of its
   * own.
   *
   * <p>Safe when the process is killed or the same document comes twice: records, events and audit
   * entry commit together, and content that is already there is neither written nor told again.
   *
   * @param document the parsed document
   * @param asOf obligations with a fixed date or year before this day are history
   * @param dryRun check and count only
   * @return counts, and every problem found; with problems nothing was written
   */
  LoadReport load(CatalogueDocument document, LocalDate asOf, boolean dryRun);
}
