/**
 * How obligations become tasks, and how facts about disclosures open, move and end them.
 *
 * <p>Owns: the projection {@code disclosure}. Invariants: one task per window, per followed draft,
 * per watched notice, not counting those that lapsed, and one standing task at a time; the result
 * does not depend on the order in which items, units and disclosures arrive. What opens a task: a
 * draft with its dates (DL-01, DL-02, and by the general limit DL-09), the first day of a window
 * (DL-04 to DL-07), a publication (DL-03, and the next standing task, DL-08).
 */
package org.gongkai.task.opening;
