/** What faults of the machinery do to tasks: nothing. */
package org.gongkai.task.fault;
