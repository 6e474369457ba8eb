package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit, at one version. It never changes: a verb answers the event that carries the next version.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param content what is said of it
 */
public record Unit(UUID id, long version, UnitContent content) {

  /** A unit enters the register. */
  static UnitEvent register(UUID id, UnitContent content) {
    return new UnitEvent.Registered(new Unit(id, 1, content));
  }

  /** Other content; nothing when it is the same. */
  Optional<UnitEvent> revise(UnitContent revised) {
    return revised.equals(content)
        ? Optional.empty()
        : Optional.of(new UnitEvent.Revised(new Unit(id, version + 1, revised)));
  }

  /** A last day, and who carries on. */
  UnitEvent dissolve(LocalDate lastDay, List<String> successors) {
    UnitContent ended =
        new UnitContent(
            content.code(),
            content.codeScheme(),
            content.name(),
            content.aliases(),
            content.kind(),
            content.level(),
            content.region(),
            content.parent(),
            content.validFrom(),
            lastDay,
            successors,
            content.attributes());
    return new UnitEvent.Dissolved(new Unit(id, version + 1, ended));
  }
}
