/**
 * The life of a task: one duty of one unit at one time, from assignment to closure, with its
 * statutory clock.
 *
 * <p>Owns: tasks, their history, the events of {@code gongkai.task.v1}. Invariants: versions grow
 * by one per change and each change leaves one event and one history row in its transaction; a task
 * is overdue once per deadline; a closed or cancelled task never changes again; one task per
 * obligation and window, per followed draft and per watched notice, not counting those that lapsed
 * with their duty, so that a duty that returns has one again. Tasks are read and written as plain
 * SQL rows: the same rows are changed one by one by people and by the thousand by sweeps, and one
 * mapping serves both. Source: 政府信息公开条例; ASG-01 to ASG-04, DL-11 of the feature list.
 */
package org.gongkai.task.task;
