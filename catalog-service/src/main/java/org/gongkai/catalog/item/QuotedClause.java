package org.gongkai.catalog.item;

/**
 * A clause an item comes from, quoted.
 *
 * @param policy code of the document
 * @param title its title
 * @param documentNumber its 文号, or null
 * @param number number of the clause in it
 * @param text exact quotation
 */
public record QuotedClause(
    String policy, String title, String documentNumber, String number, String text) {}
