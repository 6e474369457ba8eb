package org.gongkai.catalog.disclosure;

import java.time.Instant;

/**
 * What was public from one time on; it never changes.
 *
 * @param number 1, and one more with each correction
 * @param text what it says
 * @param reason why it took the place of the one before, or null for the first
 * @param publishedAt when it became public
 */
record Edition(int number, DisclosureText text, String reason, Instant publishedAt) {}
