package org.gongkai.notification.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.notification.unit.UnitProjection;
import org.gongkai.notification.unit.UnitRow;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;

/** Follows the units of the catalogue. */
@ApplicationScoped
class UnitConsumer {

  private final Inbox inbox;
  private final UnitProjection units;
  private final ProjectionLag lag;

  UnitConsumer(Inbox inbox, UnitProjection units, ProjectionLag lag) {
    this.inbox = inbox;
    this.units = units;
    this.lag = lag;
  }

  /** What this service reads of {@code org.gongkai.catalog.unit.*.v1}. */
  record UnitV1(
      UUID id,
      long version,
      String code,
      String name,
      RegionV1 region,
      String parent,
      LocalDate validTo,
      List<String> successors) {

    record RegionV1(String scheme, String code) {}

    UnitRow toRow() {
      return new UnitRow(
          id,
          version,
          code,
          name,
          region == null ? null : region.code(),
          parent,
          validTo,
          successors);
    }
  }

  @Incoming("unit")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(Consumers.NAME, records, this::apply);
  }

  /**
   * Safe against repeats because the inbox passes on each event once, and the projection takes
   * newer versions only.
   */
  void apply(List<IncomingEvent> events) {
    units.apply(events.stream().map(event -> event.data(UnitV1.class).toRow()).toList());
    lag.measure("unit", events);
  }
}
