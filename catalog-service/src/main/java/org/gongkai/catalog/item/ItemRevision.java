package org.gongkai.catalog.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new version of an item.
 *
 * @param item its content; {@code effectiveFrom} is the first day of this version
 * @param reason why it changes, or null
 */
record ItemRevision(@NotNull @Valid ItemContent item, @Size(max = 2000) String reason) {}
