/** Small helpers for set-based SQL; no feature's words. */
package org.gongkai.notification.store;
