/**
 * A creation that is asked for twice is done once.
 *
 * <p>The caller names each creation by an {@code Idempotency-Key}. The key, bound to the caller and
 * to the exact request, is stored with the answer in the transaction of the creation itself: either
 * both exist or none. A repetition gets the stored answer with {@code Idempotency-Replayed: true}.
 */
package org.gongkai.platform.idempotency;
