package org.gongkai.task.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.gongkai.platform.id.Ids;

/** Hands events of the catalogue to the real consumers, as a poll of Kafka would. */
@ApplicationScoped
public class CatalogFeed {

  private final UnitConsumer units;
  private final UnitGroupConsumer groups;
  private final ItemConsumer items;
  private final DisclosureConsumer disclosures;

  CatalogFeed(
      UnitConsumer units,
      UnitGroupConsumer groups,
      ItemConsumer items,
      DisclosureConsumer disclosures) {
    this.units = units;
    this.groups = groups;
    this.items = items;
    this.disclosures = disclosures;
  }

  /** One event of a batch. */
  public record Sent(UUID eventId, String subject, long sequence, String json) {

    /** An event with an id of its own. */
    public static Sent of(UUID subject, long sequence, String json) {
      return new Sent(Ids.next(), subject.toString(), sequence, json);
    }
  }

  public void units(List<Sent> batch) {
    units.on(records("gongkai.unit.v1", "org.gongkai.catalog.unit.registered.v1", batch));
  }

  public void groups(List<Sent> batch) {
    groups.on(records("gongkai.unit-group.v1", "org.gongkai.catalog.unit-group.defined.v1", batch));
  }

  public void items(List<Sent> batch) {
    items.on(records("gongkai.item.v1", "org.gongkai.catalog.item.adopted.v1", batch));
  }

  public void disclosures(List<Sent> batch) {
    disclosures.on(
        records("gongkai.disclosure.v1", "org.gongkai.catalog.disclosure.revised.v1", batch));
  }

  private static ConsumerRecords<String, byte[]> records(
      String topic, String type, List<Sent> batch) {
    List<ConsumerRecord<String, byte[]>> records =
        batch.stream().map(sent -> record(topic, type, sent)).toList();
    return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
  }

  private static ConsumerRecord<String, byte[]> record(String topic, String type, Sent sent) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            topic, 0, 0, sent.subject(), sent.json().getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_id",
            sent.eventId().toString(),
            "ce_type",
            type,
            "ce_subject",
            sent.subject(),
            "ce_sequence",
            Long.toString(sent.sequence()),
            "ce_ordinal",
            "0",
            "ce_time",
            "2026-01-01T00:00:00Z")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
