package org.gongkai.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are sent and retried. Pauses are real time, whatever the suite's clock shows. */
@ConfigMapping(prefix = "gongkai.delivery")
interface DeliveryConfig {

  /** How often a replica looks for deliveries to send; {@code off} for never. */
  @WithDefault("1s")
  String every();

  /** How often the backlog is measured; {@code off} for never. */
  @WithDefault("15s")
  String backlogEvery();

  /** Attempts after which a delivery has failed. */
  @WithDefault("8")
  int attempts();

  /** The pause after the first failed attempt. */
  @WithDefault("30S")
  Duration firstPause();

  /** The longest pause between attempts. */
  @WithDefault("1H")
  Duration longestPause();

  /**
   * The longest pause while the mail server cannot be reached or does not let us in: how late after
   * its return, or after the configuration is mended, the last waiting mail goes out.
   */
  @WithDefault("5M")
  Duration longestOutagePause();

  /**
   * How long a claimed delivery belongs to the replica that sends it; longer than sending a batch
   * can take.
   */
  @WithDefault("5M")
  Duration lease();

  /** Deliveries claimed at a time; few, so that little is on its way when a task closes. */
  @WithDefault("64")
  int batchSize();

  /** Mails sent at the same time by a replica. */
  @WithDefault("2")
  int concurrency();
}
