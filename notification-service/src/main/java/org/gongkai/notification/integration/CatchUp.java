package org.gongkai.notification.integration;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether the service knows what had happened to tasks when it was first asked. Events that come
 * meanwhile do not put the answer off, so that a busy topic cannot hold up for ever what waits.
 */
public final class CatchUp {

  private final EventProgress progress;
  private Map<TopicPartition, Long> goal;

  CatchUp(EventProgress progress) {
    this.progress = progress;
  }

  /**
   * Asks, without waiting. After a yes the next question has a new goal.
   *
   * @return no also while Kafka cannot be reached, for then nobody knows
   */
  public synchronized boolean isDone() {
    if (goal == null) {
      Optional<Map<TopicPartition, Long>> ends = progress.ends();
      if (ends.isEmpty()) {
        return false;
      }
      goal = ends.get();
    }
    boolean done = progress.reached(goal);
    if (done) {
      goal = null;
    }
    return done;
  }
}
