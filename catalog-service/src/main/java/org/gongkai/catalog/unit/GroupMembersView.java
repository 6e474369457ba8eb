package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * Who belongs to a group on a day.
 *
 * @param group code of the group
 * @param on the day
 * @param members its members, a successor in the place of a member that has ceased
 */
record GroupMembersView(String group, LocalDate on, List<GroupMember> members) {}
