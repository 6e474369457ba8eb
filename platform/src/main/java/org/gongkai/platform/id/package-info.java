/** Identifiers: time-ordered UUIDs (RFC 9562, version 7), made without coordination. */
package org.gongkai.platform.id;
