package org.gongkai.catalog.unit;

import java.util.Set;

/**
 * Whom items assign in some roles.
 *
 * @param units unit codes
 * @param groups group codes
 */
public record AssignedUnits(Set<String> units, Set<String> groups) {}
