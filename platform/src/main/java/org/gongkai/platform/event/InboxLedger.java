package org.gongkai.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Remembers which events a consumer has seen and how far each aggregate has come.
 *
 * <p>Safe when two replicas hold the same event, because the second insert of its id waits for the
 * first transaction and then finds the row.
 */
@ApplicationScoped
class InboxLedger {

  private static final String NOTE =
      """
      insert into inbox_event (consumer, event_id)
      select :consumer, id from unnest(:ids) as t(id) order by id
      on conflict do nothing
      returning event_id
      """;

  private static final String REACHED =
      """
      select topic, subject, last_sequence, last_ordinal from inbox_sequence
       where consumer = :consumer and topic = any(:topics) and subject = any(:subjects)
      """;

  private static final String ADVANCE =
      """
      insert into inbox_sequence (consumer, topic, subject, last_sequence, last_ordinal)
      select :consumer, t.topic, t.subject, t.seq, t.ord
        from unnest(:topics, :subjects, :sequences, :ordinals) as t(topic, subject, seq, ord)
       order by t.topic, t.subject
      on conflict (consumer, topic, subject) do update
         set last_sequence = excluded.last_sequence, last_ordinal = excluded.last_ordinal
       where (inbox_sequence.last_sequence, inbox_sequence.last_ordinal)
           < (excluded.last_sequence, excluded.last_ordinal)
      """;

  private final Sql sql;

  @Inject
  InboxLedger(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes the events as seen and returns those that are to take effect: not seen before, and ahead
   * of what their aggregate has reached.
   */
  @Transactional(TxType.MANDATORY)
  public List<IncomingEvent> admit(String consumer, List<IncomingEvent> events) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              Set<UUID> unseen = note(handle, consumer, events);
              Map<Place, Reached> reached = reached(handle, consumer, events);
              List<IncomingEvent> fresh = new ArrayList<>(events.size());
              for (IncomingEvent event : events) {
                if (unseen.remove(event.id()) && Reached.advance(reached, event)) {
                  fresh.add(event);
                }
              }
              return fresh;
            });
  }

  /** Remembers how far the aggregates of these events have come. */
  @Transactional(TxType.MANDATORY)
  public void advance(String consumer, List<IncomingEvent> applied) {
    Map<Place, IncomingEvent> last = new LinkedHashMap<>();
    applied.forEach(event -> last.put(Place.of(event), event));
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(ADVANCE)
                    .bind("consumer", consumer)
                    .bindArray(
                        "topics", String.class, last.keySet().stream().map(Place::topic).toArray())
                    .bindArray(
                        "subjects",
                        String.class,
                        last.keySet().stream().map(Place::subject).toArray())
                    .bindArray(
                        "sequences",
                        Long.class,
                        last.values().stream().map(IncomingEvent::sequence).toArray())
                    .bindArray(
                        "ordinals",
                        Integer.class,
                        last.values().stream().map(IncomingEvent::ordinal).toArray())
                    .execute());
  }

  private Set<UUID> note(Handle handle, String consumer, List<IncomingEvent> events) {
    return new HashSet<>(
        handle
            .createQuery(NOTE)
            .bind("consumer", consumer)
            .bindArray(
                "ids", UUID.class, events.stream().map(IncomingEvent::id).distinct().toArray())
            .mapTo(UUID.class)
            .list());
  }

  private Map<Place, Reached> reached(Handle handle, String consumer, List<IncomingEvent> events) {
    Map<Place, Reached> reached = new HashMap<>();
    handle
        .createQuery(REACHED)
        .bind("consumer", consumer)
        .bindArray(
            "topics", String.class, events.stream().map(IncomingEvent::topic).distinct().toArray())
        .bindArray(
            "subjects",
            String.class,
            events.stream().map(IncomingEvent::subject).distinct().toArray())
        .map(
            (rs, ctx) ->
                Map.entry(
                    new Place(rs.getString(1), rs.getString(2)),
                    new Reached(rs.getLong(3), rs.getInt(4))))
        .forEach(entry -> reached.put(entry.getKey(), entry.getValue()));
    return reached;
  }

  /** An aggregate as a consumer meets it. */
  private record Place(String topic, String subject) {
    static Place of(IncomingEvent event) {
      return new Place(event.topic(), event.subject());
    }
  }

  /** How far an aggregate has come: version, then place within the version. */
  private record Reached(long sequence, int ordinal) {
    static boolean advance(Map<Place, Reached> reached, IncomingEvent event) {
      Reached now = reached.get(Place.of(event));
      boolean ahead =
          now == null
              || event.sequence() > now.sequence
              || (event.sequence() == now.sequence && event.ordinal() > now.ordinal);
      if (ahead) {
        reached.put(Place.of(event), new Reached(event.sequence(), event.ordinal()));
      }
      return ahead;
    }
  }
}
