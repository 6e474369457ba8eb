/**
 * What the tests of every service share: the real servers they run against. Published as the
 * platform's test-jar.
 */
package org.gongkai.platform.testing;
