package org.gongkai.catalog.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.time.PlausibleDate;

/**
 * What is said of a source document.
 *
 * @param code never changes
 * @param title full title
 * @param documentNumber 文号, or null when the text gives none
 * @param issuer the office that issued it
 * @param issuedOn date of issue; groups in its items expand to the units of this day
 * @param effectiveFrom first day in force
 * @param basedOn documents on which it rests, as it names them
 * @param clauses its clauses in reading order
 */
public record PolicyContent(
    @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,63}") String code,
    @NotBlank @Size(max = 400) String title,
    @Size(max = 100) String documentNumber,
    @NotBlank @Size(max = 200) String issuer,
    @NotNull @PlausibleDate LocalDate issuedOn,
    @NotNull @PlausibleDate LocalDate effectiveFrom,
    @Size(max = 100) List<@NotBlank @Size(max = 400) String> basedOn,
    @Size(max = 2000) List<@NotNull @Valid Clause> clauses) {

  public PolicyContent {
    basedOn = basedOn == null ? List.of() : List.copyOf(basedOn);
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
  }
}
