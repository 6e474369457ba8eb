package org.gongkai.platform.event;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** Carries the W3C trace context over the outbox and over Kafka, so that one trace spans both. */
final class TraceContext {

  private TraceContext() {}

  /** The current trace context as headers ({@code traceparent}); empty when nothing is traced. */
  static Map<String, String> current() {
    Map<String, String> headers = new LinkedHashMap<>();
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), headers, Map::put);
    return headers;
  }

  /** The context that a record came with. */
  static Context of(Headers headers) {
    return GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .extract(Context.root(), headers, KafkaHeaders.GETTER);
  }
}
