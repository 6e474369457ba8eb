package org.gongkai.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a {@code POST} resource method that creates: requires {@code Idempotency-Key} and makes
 * repetitions harmless.
 *
 * <p>The method must be blocking and return {@code Response} or {@code RestResponse}; its answer's
 * status, body, {@code Location} and {@code ETag} are kept. It runs in a transaction which services
 * join.
 *
 * <ul>
 *   <li>no key, or not 1–255 printable ASCII characters: 400 {@code idempotency-key-required} or
 *       {@code idempotency-key-malformed}
 *   <li>the same key and request again: the first answer, with {@code Idempotency-Replayed: true}
 *   <li>the same key while the first still runs: waits, then as above; after {@code
 *       gongkai.idempotency.wait} it answers 409 {@code concurrent-change}
 *   <li>the same key with another path or body: 422 {@code idempotency-key-reused}
 *   <li>a refused creation stores nothing: after correction the key can be used again
 * </ul>
 *
 * <p>Keys belong to the caller's subject: two callers never meet. They are kept for {@code
 * gongkai.idempotency.retention}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
