package org.gongkai.task.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;
import org.gongkai.task.obligation.ExpansionQueue;
import org.gongkai.task.unit.UnitGroup;
import org.gongkai.task.unit.UnitStore;

/**
 * Keeps the projection of unit groups and asks for the expansions that depend on them.
 *
 * <p>Safe when events come twice or late: the inbox lets each take effect once, and rows are
 * replaced only by higher versions, in one transaction with what follows from them.
 */
@ApplicationScoped
class UnitGroupConsumer {

  private static final String CONSUMER = "task-service";

  private final Inbox inbox;
  private final UnitStore units;
  private final ExpansionQueue queue;

  UnitGroupConsumer(Inbox inbox, UnitStore units, ExpansionQueue queue) {
    this.inbox = inbox;
    this.units = units;
    this.queue = queue;
  }

  @Incoming("unit-group")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, this::apply);
  }

  private void apply(List<IncomingEvent> events) {
    List<UnitGroup> latest =
        CatalogEvents.latest(
            events.stream().map(event -> event.data(CatalogEvents.UnitGroupV1.class).group()),
            UnitGroup::id);
    units.lockForChange();
    units.saveGroups(latest);
    queue.groupsChanged(latest.stream().map(UnitGroup::code).toList());
  }
}
