package org.gongkai.catalog.exchange.table;

/**
 * How much is read of one file.
 *
 * @param bytes size of the file
 * @param entries files inside of a package (XLSX, DOCX)
 * @param inflatedBytes size of the largest of them, inflated
 * @param rows rows of all sheets together
 * @param columns columns of a sheet
 * @param cellCharacters characters of a cell
 * @param characters characters of all cells together
 * @param cells places that cells take, empty ones between others and those of merged cells too
 */
public record ReadLimits(
    long bytes,
    long entries,
    long inflatedBytes,
    int rows,
    int columns,
    int cellCharacters,
    long characters,
    long cells) {}
