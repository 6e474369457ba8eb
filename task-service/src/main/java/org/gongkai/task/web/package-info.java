/** What the REST interface of this service says of itself as a whole. */
package org.gongkai.task.web;
