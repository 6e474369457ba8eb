package org.gongkai.platform.event;

import java.util.List;

/** What a consumer does with events it has not seen. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Applies the events inside one transaction that the inbox has opened.
   *
   * <p>Events come in the order of their topic partition; none was applied before. When this method
   * throws, everything is rolled back and each event is tried alone; the one that still fails is
   * dead-lettered.
   *
   * @param events one or more fresh events
   */
  void handle(List<IncomingEvent> events);
}
