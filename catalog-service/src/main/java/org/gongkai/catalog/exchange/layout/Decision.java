package org.gongkai.catalog.exchange.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.TimeLimit;

/**
 * What a person decided that the words of a cell mean.
 *
 * @param text the words, as {@link NeedsDecision#text()} gives them
 * @param assignments for words about who; an empty list means nobody
 * @param timeLimit for words about by when
 */
public record Decision(
    @NotBlank @Size(max = 2000) String text,
    @Size(max = 50) List<@NotNull @Valid Assignment> assignments,
    @Valid TimeLimit timeLimit) {}
