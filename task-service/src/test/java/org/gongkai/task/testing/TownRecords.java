package org.gongkai.task.testing;

import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;

/** What became of a town's catalogue, read from the tables as text. */
public abstract class TownRecords {

  abstract Sql sql();

  /** Columns of the tasks of an item, in the order of their due dates, as text. */
  public List<String> tasks(UUID item, String columns) {
    return sql()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select concat_ws(' ', "
                            + columns
                            + ") from task where item_id = :item order by due_sort, opens_on, unit")
                    .bind("item", item)
                    .mapTo(String.class)
                    .list());
  }

  /** What a query finds, as text. */
  public List<String> records(String query) {
    return sql().jdbi().withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  /** The id of an item's only task. */
  public UUID task(UUID item) {
    return UUID.fromString(tasks(item, "id").get(0));
  }

  /** The events of a task that went into the outbox, in order: the last part of the type. */
  public List<String> events(UUID task) {
    return sql()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select split_part(type, '.', 5) from outbox_event
                         where aggregate_type = 'task' and aggregate_id = :id
                         order by aggregate_version
                        """)
                    .bind("id", task.toString())
                    .mapTo(String.class)
                    .list());
  }

  /** Columns of the obligations of an item as text. */
  public List<String> obligations(UUID item, String columns) {
    return sql()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select concat_ws(' ', "
                            + columns
                            + ") from obligation where item_id = :item order by unit")
                    .bind("item", item)
                    .mapTo(String.class)
                    .list());
  }

  /** Columns of the audit entries about a task as text. */
  public List<String> audit(UUID task, String columns) {
    return sql()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select concat_ws(' ', "
                            + columns
                            + ") from audit_entry where subject_id = :task order by id")
                    .bind("task", task.toString())
                    .mapTo(String.class)
                    .list());
  }
}
