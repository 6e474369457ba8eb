package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.notification.delivery.DeliveryQueue.Address;
import org.gongkai.notification.delivery.DeliveryQueue.Entry;
import org.gongkai.notification.message.Distribution;
import org.gongkai.notification.message.NewMessage;
import org.gongkai.platform.id.Ids;

/** Enters a delivery for every active recipient of the unit that a message is for. */
@ApplicationScoped
class DeliveryDistribution implements Distribution {

  private final DeliveryQueue queue;

  DeliveryDistribution(DeliveryQueue queue) {
    this.queue = queue;
  }

  /** Safe because the deliveries commit with the messages, or not at all. */
  @Override
  public void distribute(List<NewMessage> messages, Instant at) {
    Set<String> units = messages.stream().map(NewMessage::unit).collect(Collectors.toSet());
    Map<String, List<Address>> addresses =
        queue.addresses(units).stream().collect(Collectors.groupingBy(Address::unit));
    List<Entry> entries =
        messages.stream()
            .flatMap(
                message ->
                    addresses.getOrDefault(message.unit(), List.of()).stream()
                        .map(address -> entry(message, address)))
            .toList();
    if (!entries.isEmpty()) {
      queue.enter(entries, at);
    }
  }

  private static Entry entry(NewMessage message, Address address) {
    return new Entry(
        Ids.next(), message.id(), address.recipient(), message.unit(), priority(message).rank());
  }

  private static Priority priority(NewMessage message) {
    return switch (message.kind()) {
      case REMINDER -> message.workingDaysLeft() > 0 ? Priority.EARLY : Priority.URGENT;
      case TASK_OVERDUE, TASK_RETURNED -> Priority.URGENT;
      default -> Priority.NORMAL;
    };
  }
}
