/** How much the queries of this service read. */
package org.gongkai.task.plan;
