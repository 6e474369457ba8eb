package org.gongkai.task.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;
import org.gongkai.task.opening.Disclosure;
import org.gongkai.task.opening.DisclosureDesk;

/**
 * Tells the tasks what has become of disclosures.
 *
 * <p>Safe when events come twice or late: the inbox lets each take effect once, and rows are
 * replaced only by higher versions, in one transaction with what follows from them.
 */
@ApplicationScoped
class DisclosureConsumer {

  private static final String CONSUMER = "task-service";

  private final Inbox inbox;
  private final DisclosureDesk desk;

  DisclosureConsumer(Inbox inbox, DisclosureDesk desk) {
    this.inbox = inbox;
    this.desk = desk;
  }

  @Incoming("disclosure")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, this::apply);
  }

  private void apply(List<IncomingEvent> events) {
    desk.receive(
        CatalogEvents.latest(
            events.stream().map(event -> event.data(CatalogEvents.DisclosureV1.class).disclosure()),
            Disclosure::id));
  }
}
