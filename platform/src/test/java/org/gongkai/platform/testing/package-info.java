/**
 * What the tests of every service share: the real servers they run against, the plans of the
 * statements that they run, and what holds descriptions and texts to the code. Published as the
 * platform's test-jar.
 */
package org.gongkai.platform.testing;
