package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.platform.time.PlausibleDate;

/**
 * A draft to be begun.
 *
 * @param item code of the item it answers
 * @param unit code of the disclosing unit: the author's or one below it
 * @param title 名称
 * @param summary 内容概述, or null
 * @param elements values of the item's content elements by their codes; required ones may come
 *     later
 * @param body full text, or null
 * @param formedOn day on which the information was formed or changed; starts the clock
 * @param decidedOn day of the administrative decision; starts the clock
 * @param period month ({@code 2026-11}), half year ({@code 2026-H1}) or year it answers
 */
record DisclosureDraft(
    @NotBlank @Size(max = 64) String item,
    @NotBlank @Size(max = 40) String unit,
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
