package org.gongkai.platform.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a batch.
 *
 * @param sent events that Kafka has acknowledged, in the order of sending
 * @param unsendable events that can never be sent as they are, with the cause
 * @param failure why the rest was not sent now, if anything failed
 */
record SendResult(
    List<PendingEvent> sent, Map<PendingEvent, String> unsendable, Optional<String> failure) {}
