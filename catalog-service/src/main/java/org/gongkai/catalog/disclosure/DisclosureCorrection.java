package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * Other words for a published disclosure; see {@link DisclosureDraft} for the fields.
 *
 * @param reason why; shown with the new edition
 */
record DisclosureCorrection(
    @NotBlank @Size(max = 300) String title,
    @Size(max = 2000) String summary,
    @Size(max = 200) Map<String, Object> elements,
    @Size(max = 200_000) String body,
    @NotBlank @Size(max = 2000) String reason) {

  DisclosureText text() {
    return new DisclosureText(title, summary, elements, body);
  }
}
