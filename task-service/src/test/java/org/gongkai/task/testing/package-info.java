/** What the tests of this service share. */
package org.gongkai.task.testing;
