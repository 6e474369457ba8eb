package org.gongkai.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * For whom an item is made public.
 *
 * @param kind everybody, or some
 * @param description the words of the text for a specific audience
 * @param regions region codes of a specific audience
 * @param groups groups of people, as the text calls them
 */
public record Audience(
    @NotNull AudienceKind kind,
    @Size(max = 400) String description,
    @Size(max = 200) List<@NotNull @Pattern(regexp = "[0-9]{6,12}") String> regions,
    @Size(max = 50) List<@NotBlank @Size(max = 100) String> groups) {

  public Audience {
    regions = regions == null ? List.of() : List.copyOf(regions);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** The audience 全社会. */
  public static Audience wholeSociety() {
    return new Audience(AudienceKind.WHOLE_SOCIETY, null, List.of(), List.of());
  }
}
