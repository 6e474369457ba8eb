package org.gongkai.catalog.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A group to be defined; see {@link GroupContent}.
 *
 * @param jurisdiction region code of the catalogue that uses it
 */
record GroupDefinitionRequest(
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String jurisdiction,
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,63}") String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid GroupDefinition definition) {

  GroupContent content() {
    return new GroupContent(code, name, definition);
  }
}
