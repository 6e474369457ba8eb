package org.gongkai.platform.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFailuresTest {

  @Test
  void an_empty_pool_passes_by_itself() {
    assertTrue(
        DatabaseFailures.isTransient(
            new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
  }

  @Test
  void a_connection_lost_at_commit_is_found_among_the_suppressed() {
    // Given
    RollbackException rollback = new RollbackException("could not commit");
    rollback.addSuppressed(new IllegalStateException(new SQLException("terminated", "57P01")));
    // Then
    assertTrue(DatabaseFailures.isTransient(new IllegalStateException(rollback)));
  }

  @Test
  void a_conflict_with_another_command_passes_by_itself() {
    assertTrue(DatabaseFailures.isTransient(new OptimisticLockException()));
  }

  @Test
  void a_broken_rule_of_the_data_does_not_pass() {
    assertFalse(DatabaseFailures.isTransient(new SQLException("not null", "23502")));
    assertFalse(DatabaseFailures.isTransient(new IllegalArgumentException("poison")));
  }
}
