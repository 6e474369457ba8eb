/**
 * The items of the catalogue (事项): what must be disclosed or done, on which legal basis, within
 * which time limit, by whom in which role, through which channels, for whom.
 *
 * <p>Invariants: a code never changes; a version never changes; a change is a new version with its
 * first effective day and an event that carries the whole state; a repealed item stays readable.
 * Statute: 条例 (国务院令第711号) 第二十条, 第二十六条; the fields follow the columns of 基层政务公开标准目录.
 */
package org.gongkai.catalog.item;
