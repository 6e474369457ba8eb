/**
 * How sweeps go through rows that are due: in slices, each in a transaction of its own.
 *
 * <p>Invariants: a row that cannot be dealt with keeps no other row waiting, is named in the log
 * and counted, and is tried again ever more rarely; a part of a tick that fails keeps no other part
 * waiting.
 */
package org.gongkai.task.sweep;
