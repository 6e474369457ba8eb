package org.gongkai.catalog.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.time.PlausibleDate;

/**
 * What is said of a unit, as it is imported, sent to and read from the API.
 *
 * @param code never changes; see {@link CodeScheme}
 * @param codeScheme where the code comes from
 * @param name full official name
 * @param aliases short and former names by which documents call it
 * @param kind sort of body
 * @param level administrative level
 * @param region division in which it acts
 * @param parent code of the unit above it, or null
 * @param validFrom first day of existence, or null when it was there since ever
 * @param validTo last day of existence, inclusive, or null
 * @param successors codes of the units that carry its duties after {@code validTo}
 * @param attributes free tags which groups select by
 */
public record UnitContent(
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,39}") String code,
    @NotNull CodeScheme codeScheme,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases,
    @NotNull UnitKind kind,
    @NotNull UnitLevel level,
    @NotNull @Valid Region region,
    @Size(max = 40) String parent,
    @PlausibleDate LocalDate validFrom,
    @PlausibleDate LocalDate validTo,
    @Size(max = 50) List<@NotBlank @Size(max = 40) String> successors,
    @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> attributes) {

  public UnitContent {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    successors = successors == null ? List.of() : List.copyOf(successors);
    attributes = attributes == null ? List.of() : List.copyOf(attributes);
  }

  /** Whether the unit exists on the day. */
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
