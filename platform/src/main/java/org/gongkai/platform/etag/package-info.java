/**
 * Lost updates are impossible: every change names the version it is based on.
 *
 * <p>An aggregate's version is its strong entity tag (RFC 9110 §8.8.3). A change must send it back
 * as {@code If-Match}: without it 428 (RFC 6585 §3), with an older one 412. The check in the
 * service gives the clear answer; the version column decides when two commands run at once (409
 * {@code concurrent-change}).
 */
package org.gongkai.platform.etag;
