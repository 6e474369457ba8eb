package org.gongkai.catalog.exchange.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.unit.UnitLevel;

/**
 * What a table does not say of itself.
 *
 * @param jurisdiction whose catalogue it is
 * @param codePrefix beginning of the codes of its domains and items
 * @param domain the domain of all rows, for a table without a column of domains
 * @param policy the document that the table belongs to; required for an assignment table
 * @param effectiveFrom first effective day of new and changed items; null for the policy's, else
 *     for today
 * @param timeLimit the words that hold where the table names no limit
 * @param channels channels where the table names none
 * @param levels levels where the table names none
 */
public record ImportParameters(
    @NotNull @Valid Jurisdiction jurisdiction,
    @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{1,39}") String codePrefix,
    @Valid DomainChoice domain,
    @Valid PolicyChoice policy,
    LocalDate effectiveFrom,
    @Size(max = 400) String timeLimit,
    @Size(max = 30) List<@NotNull Channel> channels,
    @Size(max = 6) List<@NotNull UnitLevel> levels) {

  public ImportParameters {
    channels = channels == null ? List.of() : List.copyOf(channels);
    levels = levels == null ? List.of() : List.copyOf(levels);
  }

  /**
   * The domain of all rows.
   *
   * @param code its code
   * @param name its name; may be left out when the domain is known
   */
  public record DomainChoice(
      @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{1,63}") String code,
      @Size(max = 200) String name) {}

  /**
   * The document that a table belongs to.
   *
   * @param code its code
   * @param title its title; null for the title above the table
   * @param documentNumber 文号, or null
   * @param issuer the office that issued it
   * @param issuedOn date of issue; units must exist on this day
   */
  public record PolicyChoice(
      @NotBlank @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,63}") String code,
      @Size(max = 400) String title,
      @Size(max = 100) String documentNumber,
      @NotBlank @Size(max = 200) String issuer,
      @NotNull LocalDate issuedOn) {}

  /** The day on which units must exist, and from which items are effective. */
  LocalDate day(LocalDate today) {
    if (effectiveFrom != null) {
      return effectiveFrom;
    }
    return policy == null ? today : policy.issuedOn();
  }
}
