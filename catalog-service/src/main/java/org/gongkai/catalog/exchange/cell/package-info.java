/**
 * What stands in one cell of a table, read into the catalogue's own types: who does what ({@link
 * org.gongkai.catalog.exchange.cell.RoleCellParser}), by when ({@link
 * org.gongkai.catalog.exchange.cell.TimeLimitParser}), on which legal basis, through which
 * channels.
 *
 * <p>Pure: no container, no clock, no store. Invariant: a reading is never a guess. Each parser is
 * a short list of named rules; a text that none of them reads whole becomes an {@link
 * org.gongkai.catalog.exchange.cell.OpenQuestion} for a person.
 */
package org.gongkai.catalog.exchange.cell;
