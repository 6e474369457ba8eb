/**
 * What this service announces on {@code gongkai.notification.v1}: the wire record and its types.
 */
package org.gongkai.notification.event;
