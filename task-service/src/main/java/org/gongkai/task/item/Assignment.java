package org.gongkai.task.item;

import java.util.List;
import org.gongkai.task.task.Role;

/**
 * A clause that gives an item to units.
 *
 * @param role their part
 * @param mode how they share it
 * @param units unit codes, in the order of the text
 * @param groups group codes, in the order of the text
 * @param quote the words of the text, or null
 */
public record Assignment(
    Role role, Mode mode, List<String> units, List<String> groups, String quote) {}
