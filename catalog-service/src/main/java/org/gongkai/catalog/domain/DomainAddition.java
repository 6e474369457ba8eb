package org.gongkai.catalog.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A domain to be added; see {@link DomainContent}.
 *
 * @param jurisdiction region code of the catalogue
 */
record DomainAddition(
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String jurisdiction,
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{1,63}") String code,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 64) String parent,
    @Min(1) @Max(10_000) int position) {

  DomainContent content() {
    return new DomainContent(code, name, parent, position);
  }
}
