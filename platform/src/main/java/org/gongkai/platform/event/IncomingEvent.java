package org.gongkai.platform.event;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent as it arrived.
 *
 * @param id {@code ce_id}
 * @param type {@code ce_type}
 * @param subject {@code ce_subject}: id of the aggregate
 * @param sequence {@code ce_sequence}: version of the aggregate
 * @param ordinal {@code ce_ordinal}: place within the version
 * @param time {@code ce_time}
 * @param topic where it came from
 * @param payload the data, JSON in UTF-8
 * @param reader reads the data, ignoring what it does not know
 */
public record IncomingEvent(
    UUID id,
    String type,
    String subject,
    long sequence,
    int ordinal,
    Instant time,
    String topic,
    byte[] payload,
    ObjectReader reader) {

  /**
   * The data as the consumer's own record; unknown properties are ignored (tolerant reader).
   *
   * @throws UnreadableEvent if the data is not JSON of that shape
   */
  public <T> T data(Class<T> type) {
    try {
      return reader.forType(type).readValue(payload);
    } catch (IOException e) {
      throw new UnreadableEvent("data is not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
