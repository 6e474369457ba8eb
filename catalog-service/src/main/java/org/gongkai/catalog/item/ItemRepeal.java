package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.platform.time.PlausibleDate;

/**
 * That an item ends.
 *
 * @param lastDay its last effective day, inclusive
 * @param reason why
 */
record ItemRepeal(
    @NotNull @PlausibleDate LocalDate lastDay, @NotBlank @Size(max = 2000) String reason) {}
