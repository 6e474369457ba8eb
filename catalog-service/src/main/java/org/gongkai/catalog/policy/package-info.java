/**
 * The documents that order disclosure (政策文件) and their clauses, quoted character by character, so
 * that every item can show where it comes from.
 *
 * <p>Invariants: a code never changes; within a document a clause number stands once.
 */
package org.gongkai.catalog.policy;
