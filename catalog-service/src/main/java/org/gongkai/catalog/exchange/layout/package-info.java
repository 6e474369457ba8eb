/**
 * What the columns of a table mean: the standard directory table (基层政务公开标准目录), the assignment table
 * (任务分工表), lists of units and of unit groups. Each layout finds its header by the titles, reads row
 * by row, and yields a {@link org.gongkai.catalog.catalogue.CatalogueDocument} whose origins lead
 * from every part back to the cell.
 *
 * <p>Pure: what is already known comes in by {@link
 * org.gongkai.catalog.exchange.layout.KnownCatalogue}. Invariants: every cell at fault is named,
 * not only the first; what no rule reads is asked and never guessed; the same table gives the same
 * codes again.
 */
package org.gongkai.catalog.exchange.layout;
