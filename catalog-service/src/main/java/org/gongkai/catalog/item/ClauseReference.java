package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The clause an item comes from.
 *
 * @param policy code of the source document
 * @param number number of the clause in it
 */
public record ClauseReference(
    @NotBlank @Size(max = 64) String policy, @NotBlank @Size(max = 64) String number) {}
