package org.gongkai.notification.integration;

/** The name under which this service consumes; its Kafka group. */
final class Consumers {

  static final String NAME = "notification-service";

  private Consumers() {}
}
