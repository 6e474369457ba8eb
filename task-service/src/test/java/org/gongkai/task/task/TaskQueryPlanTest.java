package org.gongkai.task.task;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Lists read along an index, whatever the size of the table. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TaskQueryPlanTest {

  private static final TaskFilter OPEN =
      new TaskFilter(
          null,
          null,
          List.of(TaskStatus.ASSIGNED, TaskStatus.ACCEPTED),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          TaskSort.DUE);

  @Inject Sql sql;

  @Test
  void aUnitsOpenTasksAreReadInTheOrderOfTheirIndex() {
    String plan = plan(new TaskScope(false, List.of("U1", "U2"), List.of()));
    assertTrue(plan.contains("task_unit_"), plan);
    assertFalse(plan.contains("Seq Scan on task"), plan);
  }

  @Test
  void aJurisdictionsOpenTasksAreReadInTheOrderOfTheirIndex() {
    String plan = plan(new TaskScope(false, List.of(), List.of("140400")));
    assertTrue(plan.contains("task_region_"), plan);
    assertFalse(plan.contains("Seq Scan on task"), plan);
  }

  @Test
  void theAuditorsListIsReadInTheOrderOfAnIndex() {
    String plan = plan(new TaskScope(true, List.of(), List.of()));
    assertTrue(plan.contains("task_open_due"), plan);
    assertFalse(plan.contains("Seq Scan on task"), plan);
  }

  private String plan(TaskScope scope) {
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.jdbi().withHandle(handle -> explain(handle, scope)));
  }

  private static String explain(Handle handle, TaskScope scope) {
    // a test's table is so small that reading all of it is cheaper: the question is what an index
    // allows
    handle.execute("set local enable_seqscan = off");
    handle.execute("set local enable_bitmapscan = off");
    handle.execute("set local enable_sort = off");
    var query = handle.createQuery("explain " + TaskQuery.statement(scope, OPEN, false, 21));
    scope.bind(query);
    OPEN.bind(query);
    return String.join("\n", query.mapTo(String.class).list());
  }
}
