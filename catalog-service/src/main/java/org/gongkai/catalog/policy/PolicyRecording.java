package org.gongkai.catalog.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A source document to be recorded.
 *
 * @param jurisdiction region code of the catalogue it belongs to
 * @param policy what is said of it
 */
record PolicyRecording(
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String jurisdiction,
    @NotNull @Valid PolicyContent policy) {}
