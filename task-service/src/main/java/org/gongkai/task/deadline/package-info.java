/**
 * The public calculator: any statutory date, explained step by step, without sign-in.
 *
 * <p>Owns no data.
 */
package org.gongkai.task.deadline;
