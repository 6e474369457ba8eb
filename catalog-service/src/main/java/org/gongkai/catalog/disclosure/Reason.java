package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is done.
 *
 * @param reason in words
 */
record Reason(@NotBlank @Size(max = 2000) String reason) {}
