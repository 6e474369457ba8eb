package org.gongkai.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** The trace under which the running work is found in logs and in the tracing system. */
public final class Traces {

  private Traces() {}

  /** Its id, 32 hexadecimal digits (W3C Trace Context); empty when nothing is traced. */
  public static Optional<String> currentId() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() ? Optional.of(context.getTraceId()) : Optional.empty();
  }
}
