package org.gongkai.platform.security;

/**
 * Which unit stands under which; each service answers from its own units or projection, as one CDI
 * bean.
 */
public interface UnitTree {

  /**
   * Whether a unit is the ancestor itself or stands below it, at any depth. A unit that has ended
   * also stands below who carries on its powers.
   *
   * @param ancestor code of the upper unit
   * @param unit code of the unit asked about
   * @return false for unknown codes
   */
  boolean covers(String ancestor, String unit);
}
