package org.gongkai.task.sweep;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** A few rows that are claimed and dealt with in one transaction. */
public final class Slice {

  private final int most;
  private final Set<UUID> heldBack;
  private List<UUID> keys = List.of();

  Slice(int most, Set<UUID> heldBack) {
    this.most = most;
    this.heldBack = heldBack;
  }

  /** Binds how many rows to claim, {@code :most}, and which not, {@code :heldBack}. */
  public <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("most", most).bindArray("heldBack", UUID.class, heldBack.toArray());
  }

  /** Notes which rows were claimed, so that one that fails can be told from the others. */
  public <T> List<T> claimed(List<T> rows, Function<T, UUID> key) {
    keys = rows.stream().map(key).toList();
    return rows;
  }

  int most() {
    return most;
  }

  Set<UUID> heldBack() {
    return heldBack;
  }

  List<UUID> keys() {
    return keys;
  }
}
