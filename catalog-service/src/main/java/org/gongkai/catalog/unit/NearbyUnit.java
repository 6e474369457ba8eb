package org.gongkai.catalog.unit;

/**
 * A known unit whose name resembles one that was not found.
 *
 * @param code its code
 * @param name its official name
 */
public record NearbyUnit(String code, String name) {}
