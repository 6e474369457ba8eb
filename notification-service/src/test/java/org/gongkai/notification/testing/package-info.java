/** What the tests of this service share. */
package org.gongkai.notification.testing;
