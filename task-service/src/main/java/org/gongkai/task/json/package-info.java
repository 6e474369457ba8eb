/** How this service keeps nested values in its own rows: as JSON, read and written in one place. */
package org.gongkai.task.json;
