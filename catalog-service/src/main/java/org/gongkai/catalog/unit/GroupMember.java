package org.gongkai.catalog.unit;

import java.util.List;

/**
 * A member of a group on a day.
 *
 * @param code code of the unit
 * @param name its official name
 * @param replaces codes of the named members whose duties it carries on; empty when it is named
 *     itself
 */
public record GroupMember(String code, String name, List<String> replaces) {}
