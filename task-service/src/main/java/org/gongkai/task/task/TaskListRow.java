package org.gongkai.task.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A task of a list, read from its row as REST shows it: a page of twenty needs neither the clocks'
 * segments nor the limits' JSON, which are most of a row.
 */
final class TaskListRow {

  /** The columns that are read, of the table {@code t}. */
  static final String COLUMNS =
      """
      t.id, t.version, t.kind, t.obligation_id, t.item_id, t.item_code, t.title, t.jurisdiction,
      t.domain, t.unit, t.role, t.participant_units, t.participant_roles, t.state, t.suspended,
      t.period, t.opens_on, t.due_on, t.provisional, t.deadline_revision, t.overdue,
      t.overdue_since, coalesce(t.disclosure_id, t.answered_by) as disclosure, t.closed_on,
      t.on_time, t.working_days_early, t.reason, t.opened_at
      """;

  private TaskListRow() {}

  static TaskView view(ResultSet row) throws SQLException {
    return new TaskView(
        id(row, "id"),
        row.getLong("version"),
        TaskKind.valueOf(row.getString("kind")),
        id(row, "obligation_id"),
        id(row, "item_id"),
        row.getString("item_code"),
        row.getString("title"),
        row.getString("jurisdiction"),
        row.getString("domain"),
        row.getString("unit"),
        Role.valueOf(row.getString("role")),
        participants(row),
        TaskStatus.valueOf(row.getString("state")),
        row.getBoolean("suspended"),
        row.getString("period"),
        day(row, "opens_on"),
        day(row, "due_on"),
        row.getBoolean("provisional"),
        row.getInt("deadline_revision"),
        row.getBoolean("overdue"),
        day(row, "overdue_since"),
        id(row, "disclosure"),
        day(row, "closed_on"),
        timeliness(row),
        row.getString("reason"),
        row.getTimestamp("opened_at").toInstant());
  }

  private static List<Participant> participants(ResultSet row) throws SQLException {
    String[] units = (String[]) row.getArray("participant_units").getArray();
    if (units.length == 0) {
      return List.of();
    }
    String[] roles = (String[]) row.getArray("participant_roles").getArray();
    List<Participant> participants = new ArrayList<>(units.length);
    for (int i = 0; i < units.length; i++) {
      participants.add(new Participant(units[i], Role.valueOf(roles[i])));
    }
    return participants;
  }

  private static TaskView.Timeliness timeliness(ResultSet row) throws SQLException {
    boolean onTime = row.getBoolean("on_time");
    return row.wasNull() ? null : new TaskView.Timeliness(onTime, row.getInt("working_days_early"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
