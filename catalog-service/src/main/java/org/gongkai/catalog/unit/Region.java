package org.gongkai.catalog.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An administrative division, always with the scheme that gives its code a meaning: the codes of
 * the ministry and of the statistical office differ in detail.
 *
 * @param scheme for instance {@code GB/T 2260}
 * @param code six digits, or nine to twelve for towns and villages
 */
public record Region(
    @NotBlank @Size(max = 40) String scheme,
    @NotBlank @Pattern(regexp = "[0-9]{6,12}") String code) {

  /** The national standard of division codes down to the county. */
  public static final String GB_T_2260 = "GB/T 2260";

  /** A division of {@value #GB_T_2260}. */
  public static Region of(String code) {
    return new Region(GB_T_2260, code);
  }
}
