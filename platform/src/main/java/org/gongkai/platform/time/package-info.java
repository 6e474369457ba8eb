/**
 * Time: one injected {@link java.time.Clock}, the statutory zone, and the sandbox's movable clock.
 * Nothing outside this package asks the machine what time it is.
 */
package org.gongkai.platform.time;
