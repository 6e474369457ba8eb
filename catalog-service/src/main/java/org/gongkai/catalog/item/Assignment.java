package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.catalog.unit.AssignmentRole;

/**
 * Who takes part in an item, and how.
 *
 * @param role in which capacity
 * @param mode each for itself, or together
 * @param units unit codes
 * @param groups group codes, expanded at the day of the document
 * @param quote the words of the text, or null
 */
public record Assignment(
    @NotNull AssignmentRole role,
    @NotNull AssignmentMode mode,
    @Size(max = 200) List<@NotBlank @Size(max = 40) String> units,
    @Size(max = 50) List<@NotBlank @Size(max = 64) String> groups,
    @Size(max = 2000) String quote) {

  public Assignment {
    units = units == null ? List.of() : List.copyOf(units);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }
}
