/**
 * What an item obliges which unit to: roles and groups expanded as of the document's date, and who
 * carries it today.
 *
 * <p>Owns: obligations with the record of their expansion, the expansion queue, the gaps (units and
 * groups that are named and have not arrived). Invariants: one obligation per item and unit;
 * whatever order items, groups and units arrive in, the result is the same; an obligation that is
 * dated before its catalogue's as-of day is history and opens no task. Source: ASG-01 to ASG-03;
 * domain.md §1 readings 1 to 5.
 */
package org.gongkai.task.obligation;
