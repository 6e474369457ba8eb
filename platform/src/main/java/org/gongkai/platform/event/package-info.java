/**
 * Events between services: a transactional outbox with its relay to Kafka, an inbox that makes
 * effects happen once, dead letters, and the event feed over REST.
 *
 * <p>Invariants: an event exists if and only if its business transaction committed; the events of
 * one aggregate reach Kafka in the order (version, ordinal); a consumer's effect happens once
 * however often an event is delivered. Events are CloudEvents 1.0 in Kafka's binary content mode.
 */
package org.gongkai.platform.event;
