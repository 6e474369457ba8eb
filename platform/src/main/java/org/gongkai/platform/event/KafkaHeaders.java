package org.gongkai.platform.event;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Text headers of Kafka records. */
final class KafkaHeaders {

  static final TextMapGetter<Headers> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          List<String> keys = new ArrayList<>();
          headers.forEach(header -> keys.add(header.key()));
          return keys;
        }

        @Override
        public String get(Headers headers, String key) {
          return headers == null ? null : text(headers, key);
        }
      };

  private KafkaHeaders() {}

  /** The last header of that name as text, or null. */
  static String text(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  static void put(Headers headers, String key, String value) {
    headers.remove(key);
    headers.add(key, value.getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, String> asMap(Headers headers) {
    Map<String, String> map = new LinkedHashMap<>();
    headers.forEach(header -> map.put(header.key(), text(headers, header.key())));
    return map;
  }
}
