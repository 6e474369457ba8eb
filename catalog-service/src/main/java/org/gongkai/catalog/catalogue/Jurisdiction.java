package org.gongkai.catalog.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The region whose catalogue a document is.
 *
 * @param scheme code scheme of the region
 * @param code region code
 * @param name name of the region
 */
public record Jurisdiction(
    @NotBlank @Size(max = 40) String scheme,
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String code,
    @Size(max = 100) String name) {}
