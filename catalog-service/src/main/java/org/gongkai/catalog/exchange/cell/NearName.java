package org.gongkai.catalog.exchange.cell;

/**
 * A known unit or group whose name resembles one that was not found.
 *
 * @param kind unit or group
 * @param code its code
 * @param name its name
 */
public record NearName(Kind kind, String code, String name) {

  /** What bears the name. */
  public enum Kind {
    /** A unit. */
    UNIT,
    /** A unit group. */
    GROUP
  }
}
