package org.gongkai.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that a consumer could not apply.
 *
 * @param consumer the service that could not apply it
 * @param cause why, as the chain of its exceptions
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
    int redeliveries,
    DeadLetterState state) {}
