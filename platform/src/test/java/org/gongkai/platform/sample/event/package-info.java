/** A counter that emits events and a consumer that adds them up: the smallest service there is. */
package org.gongkai.platform.sample.event;
