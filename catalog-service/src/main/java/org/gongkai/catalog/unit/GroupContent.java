package org.gongkai.catalog.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said of a unit group.
 *
 * @param code never changes
 * @param name the words by which documents call the group
 * @param definition how its members are found
 */
public record GroupContent(
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,63}") String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid GroupDefinition definition) {}
