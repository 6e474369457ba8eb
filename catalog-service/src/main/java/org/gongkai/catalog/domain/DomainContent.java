package org.gongkai.catalog.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said of a domain.
 *
 * @param code never changes
 * @param name as the document calls the field
 * @param parent code of the domain above it, or null at the top
 * @param position place among its siblings, from 1
 */
public record DomainContent(
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{1,63}") String code,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 64) String parent,
    @Min(1) @Max(10_000) int position) {}
