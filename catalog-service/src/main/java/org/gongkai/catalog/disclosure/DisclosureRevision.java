package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.platform.time.PlausibleDate;

/**
 * A draft's content in the place of the present one; see {@link DisclosureDraft} for the fields.
 */
record DisclosureRevision(
    @NotBlank @Size(max = 300) String title,
    @Size(max = 2000) String summary,
    @Size(max = 200) Map<String, Object> elements,
    @Size(max = 200_000) String body,
    @PlausibleDate LocalDate formedOn,
    @PlausibleDate LocalDate decidedOn,
    @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2]|H[12]))?") String period) {

  DisclosureText text() {
    return new DisclosureText(title, summary, elements, body);
  }

  DisclosureDates dates() {
    return new DisclosureDates(formedOn, decidedOn, period);
  }
}
