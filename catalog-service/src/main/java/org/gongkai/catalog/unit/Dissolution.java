package org.gongkai.catalog.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.time.PlausibleDate;

/**
 * That a unit ends.
 *
 * @param lastDay its last day, inclusive
 * @param successors codes of the units that carry its duties on
 * @param reason the decision behind it
 */
record Dissolution(
    @NotNull @PlausibleDate LocalDate lastDay,
    @Size(max = 50) List<@NotBlank @Size(max = 40) String> successors,
    @NotBlank @Size(max = 2000) String reason) {

  Dissolution {
    successors = successors == null ? List.of() : List.copyOf(successors);
  }
}
