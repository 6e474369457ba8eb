package org.gongkai.catalog.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An item to be taken into the catalogue.
 *
 * @param jurisdiction region code of the catalogue
 * @param item what is said of it
 */
record ItemAdoption(
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String jurisdiction,
    @NotNull @Valid ItemContent item) {}
