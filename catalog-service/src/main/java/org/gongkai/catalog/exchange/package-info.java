/**
 * Import and export of the catalogue: {@code gongkai-import/1} (JSON), the standard directory
 * table, assignment tables, lists of units and groups; and the standard directory table again as
 * export.
 *
 * <p>Owns the record of imports: who, when, which file (name and SHA-256), what became of it.
 * Invariants: an import is taken whole or not at all; every cell at fault is named; what no rule
 * reads is asked and never guessed; the same file again changes nothing; an exported table that is
 * imported again changes nothing.
 *
 * <p>Layers: {@code table} (file → tables of text), {@code cell} (text of a cell → values), {@code
 * layout} (tables → document); the document is loaded by {@link
 * org.gongkai.catalog.catalogue.CatalogueLoader}. Statute: 国办发〔2019〕54号 for the columns of the
 * directory table.
 */
package org.gongkai.catalog.exchange;
