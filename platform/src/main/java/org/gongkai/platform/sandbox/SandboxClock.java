package org.gongkai.platform.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.event.IncomingEvent;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;
import org.gongkai.platform.problem.ConcurrentChange;
import org.gongkai.platform.time.SuiteClock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Sets the suite's clock and follows where another service set it.
 *
 * <p>Safe with several replicas because the setting is one row of the database which every replica
 * reads again and again; of two settings, in whatever order they arrive, the later one stays.
 */
@ApplicationScoped
public class SandboxClock {

  private static final Logger LOG = Logger.getLogger(SandboxClock.class);
  private static final String TOPIC = "gongkai.sandbox-clock.v1";
  private static final String TYPE = "org.gongkai.platform.sandbox-clock.set.v1";
  private static final long FOLLOW_EVERY_MILLIS = 200;

  private static final String SAVE =
      """
      insert into sandbox_clock (version, offset_millis, set_at) values (1, :offset, :setAt)
      on conflict (singleton) do update
         set version = sandbox_clock.version + 1, offset_millis = excluded.offset_millis,
             set_at = excluded.set_at
       where sandbox_clock.set_at <= excluded.set_at
      returning version
      """;

  private final SandboxConfig config;
  private final SuiteClock clock;
  private final Sql sql;
  private final Outbox outbox;
  private final String service;
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-clock");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  SandboxClock(
      SandboxConfig config,
      SuiteClock clock,
      Sql sql,
      Outbox outbox,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.config = config;
    this.clock = clock;
    this.sql = sql;
    this.outbox = outbox;
    this.service = service;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      follow();
      follower.scheduleWithFixedDelay(
          this::follow, FOLLOW_EVERY_MILLIS, FOLLOW_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    follower.shutdownNow();
  }

  /** What the suite's clock shows. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Sets the suite's clock here and, by event, in every service. It is in force after the commit,
   * at the latest a fifth of a second later.
   */
  @Transactional
  public ClockSetting set(Instant instant) {
    Instant machine = clock.instant().minus(clock.offset()).truncatedTo(ChronoUnit.MILLIS);
    ClockSetting setting = new ClockSetting(instant, machine);
    long version = save(setting).orElseThrow(ConcurrentChange::new);
    outbox.append(new OutgoingEvent(TOPIC, "sandbox-clock", service, version, 0, TYPE, setting));
    return setting;
  }

  /** Follows settings made by other services; its own come back and change nothing. */
  void apply(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      if (!event.subject().equals(service)) {
        save(event.data(ClockSetting.class));
      }
    }
  }

  /** The new version; empty when a later setting has arrived already. */
  private Optional<Long> save(ClockSetting setting) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SAVE)
                    .bind("offset", setting.offset().toMillis())
                    .bind("setAt", setting.setAt())
                    .mapTo(Long.class)
                    .findOne());
  }

  /** Takes over the setting that the database holds. */
  void follow() {
    try {
      sql.jdbi().useHandle(this::readOffset);
    } catch (RuntimeException failure) {
      LOG.debugf("Sandbox clock keeps its setting: %s", failure);
    }
  }

  private void readOffset(Handle handle) {
    handle
        .createQuery("select offset_millis from sandbox_clock")
        .mapTo(Long.class)
        .findOne()
        .ifPresent(millis -> clock.setOffset(Duration.ofMillis(millis)));
  }
}
