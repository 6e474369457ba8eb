package org.gongkai.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave the service. */
@ConfigMapping(prefix = "gongkai.outbox")
interface OutboxConfig {

  /** {@code ce_source}: the service's name as a URI reference, e.g. {@code /catalog-service}. */
  String source();

  /** How many relay threads this replica runs; each drains one bucket at a time. 0 turns it off. */
  @WithDefault("2")
  int relays();

  /** Most events sent in one go. */
  @WithDefault("1000")
  int batchSize();

  /** How often a relay looks without being poked. */
  @WithDefault("PT1S")
  Duration poll();

  /** Longest pause of a bucket after failures; the first is 100 ms, each next one twice as long. */
  @WithDefault("PT5S")
  Duration maxBackoff();

  /** How long the producer tries to deliver a record before the bucket is given up for now. */
  @WithDefault("PT10S")
  Duration deliveryTimeout();

  /** Largest record sent, in bytes with headers; a larger one blocks its aggregate. */
  @WithDefault("1000000")
  int maxRecordBytes();

  /** How long published events stay as the event log. */
  @WithDefault("P400D")
  Duration retention();

  /** How long ids of consumed events are kept to recognise repeats. */
  @WithDefault("P30D")
  Duration inboxRetention();
}
