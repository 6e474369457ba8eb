package org.gongkai.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that a consumer could not apply.
 *
 * @param consumer the service that could not apply it
 * @param offset where it stood when it first failed
 * @param cause why it failed last, as the chain of its exceptions
 * @param at when it first failed
 * @param attempts how often its consumer has failed to apply it
 * @param lastFailedAt when it failed last
 * @param redeliveries how often it was sent back to its consumer
 * @param state what became of it; {@code SUPERSEDED} where a newer version had been applied, which
 *     carries the full state, so that nothing is missing
 */
public record DeadLetter(
    UUID id,
    String consumer,
    String topic,
    int partition,
    long offset,
    String key,
    String cause,
    Instant at,
    int attempts,
    Instant lastFailedAt,
    int redeliveries,
    DeadLetterState state) {}
