package org.gongkai.task.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.ItemRevisions;
import org.gongkai.task.obligation.ExpansionQueue;
import org.gongkai.task.unit.UnitStore;

/**
 * Keeps the projection of items and asks for their expansion.
 *
 * <p>Safe when events come twice or late: the inbox lets each take effect once, and rows are
 * replaced only by higher versions, in one transaction with what follows from them.
 */
@ApplicationScoped
class ItemConsumer {

  private static final String CONSUMER = "task-service";

  private final Inbox inbox;
  private final UnitStore units;
  private final ItemRevisions revisions;
  private final ExpansionQueue queue;
  private final Clock clock;

  ItemConsumer(
      Inbox inbox, UnitStore units, ItemRevisions revisions, ExpansionQueue queue, Clock clock) {
    this.inbox = inbox;
    this.units = units;
    this.revisions = revisions;
    this.queue = queue;
    this.clock = clock;
  }

  @Incoming("item")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, this::apply);
  }

  private void apply(List<IncomingEvent> events) {
    List<Item> versions =
        events.stream().map(event -> event.data(CatalogEvents.ItemV1.class).item()).toList();
    units.lockForChange();
    queue.itemsChanged(revisions.receive(versions, StatutoryTime.today(clock)));
  }
}
