package org.gongkai.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.problem.Traces;
import org.gongkai.platform.security.Actor;
import org.gongkai.platform.security.CurrentActor;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the journal; see {@link Audit}. */
@ApplicationScoped
class AuditJournal implements Audit {

  private static final String INSERT =
      """
      insert into audit_entry (id, at, action, subject_type, subject_id, actor, actor_name, unit,
                               roles, outcome, reason, problem, before, after, trace_id)
      values (:id, :at, :action, :subjectType, :subjectId, :actor, :actorName, :unit,
              :roles, :outcome, :reason, :problem, cast(:before as jsonb), cast(:after as jsonb),
              :trace)
      """;

  private final Sql sql;
  private final Clock clock;
  private final CurrentActor actors;
  private final ObjectMapper json;

  AuditJournal(Sql sql, Clock clock, CurrentActor actors, ObjectMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.actors = actors;
    this.json = json;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void record(AuditEntry... entries) {
    write(actors.get(), Outcome.DONE, null, entries);
  }

  /** Writes what came to nothing, in a transaction of its own. */
  @Transactional(TxType.REQUIRES_NEW)
  void recordAttempt(Attempt attempt) {
    write(attempt.actor(), attempt.outcome(), attempt.problem(), attempt.entry());
  }

  private void write(Actor actor, Outcome outcome, String problem, AuditEntry... entries) {
    if (entries.length == 0) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(INSERT);
              for (AuditEntry entry : entries) {
                bind(batch, entry, actor).bind("outcome", outcome.name()).bind("problem", problem);
                batch.add();
              }
              batch.execute();
            });
  }

  private PreparedBatch bind(PreparedBatch batch, AuditEntry entry, Actor actor) {
    return batch
        .bind("id", Ids.next())
        .bind("at", clock.instant())
        .bind("action", entry.action())
        .bind("subjectType", entry.subjectType())
        .bind("subjectId", entry.subjectId())
        .bind("actor", actor.subject())
        .bind("actorName", actor.name())
        .bind("unit", entry.unit() == null ? actor.unit().orElse(null) : entry.unit())
        .bind("roles", actor.roles().stream().sorted().toArray(String[]::new))
        .bind("reason", entry.reason())
        .bind("before", json(entry.before()))
        .bind("after", json(entry.after()))
        .bind("trace", Traces.currentId().orElse(null));
  }

  private String json(Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a state that cannot be written as JSON", e);
    }
  }
}
