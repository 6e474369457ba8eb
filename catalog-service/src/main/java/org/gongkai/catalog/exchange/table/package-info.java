/**
 * Files into tables of text: XLSX, DOCX and CSV become a {@link
 * org.gongkai.catalog.exchange.table.Table} of rows and cells, whatever they hold.
 *
 * <p>Files come from strangers. Invariants: the content decides what a file is, not its name; XML
 * is read without document types and entities; nothing outside of the file is fetched; macros and
 * embedded objects are never looked at; a formula counts with its last calculated value only; what
 * is read is bounded in bytes, entries, inflation, rows, cells and characters before it is held in
 * memory. Every refusal is a {@link org.gongkai.catalog.exchange.table.FileRefused}.
 */
package org.gongkai.catalog.exchange.table;
