package org.gongkai.catalog.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A clause of a source document.
 *
 * @param number its place as the document counts, for instance {@code 二（二）1}
 * @param heading its heading, or null
 * @param text exact quotation
 */
public record Clause(
    @NotBlank @Size(max = 64) String number,
    @Size(max = 400) String heading,
    @NotBlank @Size(max = 20_000) String text) {}
