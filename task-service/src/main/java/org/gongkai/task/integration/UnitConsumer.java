package org.gongkai.task.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;
import org.gongkai.task.obligation.ExpansionQueue;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitStore;

/**
 * Keeps the projection of units and asks for the expansions that depend on them.
 *
 * <p>Safe when events come twice or late: the inbox lets each take effect once, and rows are
 * replaced only by higher versions, in one transaction with what follows from them.
 */
@ApplicationScoped
class UnitConsumer {

  private static final String CONSUMER = "task-service";

  private final Inbox inbox;
  private final UnitStore units;
  private final ExpansionQueue queue;

  UnitConsumer(Inbox inbox, UnitStore units, ExpansionQueue queue) {
    this.inbox = inbox;
    this.units = units;
    this.queue = queue;
  }

  @Incoming("unit")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, this::apply);
  }

  private void apply(List<IncomingEvent> events) {
    List<Unit> latest =
        CatalogEvents.latest(
            events.stream().map(event -> event.data(CatalogEvents.UnitV1.class).unit()), Unit::id);
    units.lockForChange();
    units.saveUnits(latest);
    queue.unitsChanged(latest.stream().map(Unit::code).toList());
  }
}
