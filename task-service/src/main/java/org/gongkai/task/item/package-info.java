/**
 * What the catalogue orders: items with their time limits and assignments, and the service levels
 * that make qualitative terms measurable.
 *
 * <p>Owns: the projection {@code item} and the service levels (DL-08). Invariant: a row is never
 * older than the last event that was received.
 */
package org.gongkai.task.item;
