package org.gongkai.task.obligation;

import java.util.List;

/**
 * Why a unit carries an obligation: one line of the recorded expansion.
 *
 * @param assignment position of the assignment in the item, from 0
 * @param group code of the group that was expanded, or null when the unit itself is named
 * @param member the unit as the text or the group names it on the document's date
 * @param via from the member's successor to the unit that carries it today; empty when it is the
 *     member itself
 * @param quote the words of the text, or null
 */
public record Origin(int assignment, String group, String member, List<String> via, String quote) {}
