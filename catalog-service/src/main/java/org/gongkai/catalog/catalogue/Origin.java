package org.gongkai.catalog.catalogue;

/**
 * The cell of a table from which a piece of a document was read.
 *
 * @param sheet name of the sheet, or of the table in a text document
 * @param row from 1, as the user's program counts
 * @param column letters, as the user's program shows them
 * @param value what stands in the cell
 */
public record Origin(String sheet, int row, String column, String value) {}
