/**
 * The units that disclose (公开主体): governments, departments, institutions and enterprises, with
 * their region, parent, dates of validity and successors, and the groups in which documents name
 * them (“各区县政府”).
 *
 * <p>Invariants: a code never changes and is never given twice; parents have no cycle; a dissolved
 * unit keeps its record, its duties pass to its successors (条例: 职权变更的，由承继其职权的机关负责公开); a change is a
 * new version and an event.
 */
package org.gongkai.catalog.unit;
