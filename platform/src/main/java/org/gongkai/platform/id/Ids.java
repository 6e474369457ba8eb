package org.gongkai.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Makes the ids of aggregates and events: UUID version 7 (RFC 9562 §5.7), so that an index on them
 * grows at its right edge.
 *
 * <p>Ids are unique, not a sequence: two replicas draw them out of order, so nothing may be ordered
 * by them where order matters.
 */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id; never the same twice, on any replica. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
