package org.gongkai.task.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.platform.time.SuiteClock;
import org.gongkai.task.integration.CatalogFeed;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.obligation.Expansions;
import org.gongkai.task.opening.Openings;
import org.gongkai.task.task.Sweeps;

/**
 * A jurisdiction of a test's own, its catalogue, and the suite's clock. Events go through the real
 * consumers; sweeps run when the test lets time pass.
 */
@ApplicationScoped
public class Town extends TownRecords {

  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private final CatalogFeed feed;
  private final Expansions expansions;
  private final Openings openings;
  private final Sweeps sweeps;
  private final SuiteClock clock;
  private final Sql sql;
  private final Map<UUID, Long> versions = new HashMap<>();

  Town(
      CatalogFeed feed,
      Expansions expansions,
      Openings openings,
      Sweeps sweeps,
      SuiteClock clock,
      Sql sql) {
    this.feed = feed;
    this.expansions = expansions;
    this.openings = openings;
    this.sweeps = sweeps;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  Sql sql() {
    return sql;
  }

  /** A region code that no other test uses. */
  public static String region() {
    return "99" + NEXT.incrementAndGet() + "0";
  }

  /** Sets the suite's clock to nine in the morning of a day and lets the suite do what is due. */
  public void on(String day) {
    moveTo(day);
    settle();
  }

  /** Sets the suite's clock to nine in the morning of a day. */
  public void moveTo(String day) {
    clock.set(
        LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(StatutoryTime.ZONE).toInstant());
  }

  /** Lets the suite do what is due. */
  public void settle() {
    expansions.run();
    openings.run();
    sweeps.run();
  }

  /** Registers a department of a region. */
  public void unit(String code, String region) {
    unit(code, region, null, null, List.of(), List.of());
  }

  /** Registers or revises a unit. */
  public void unit(
      String code,
      String region,
      String parent,
      String validTo,
      List<String> successors,
      List<String> attributes) {
    UUID id = id(code);
    feed.units(
        List.of(
            sent(
                id,
                """
                {"id":"%s","version":%d,"code":"%s","name":"%s","kind":"DEPARTMENT","level":"CITY",
                 "region":{"scheme":"GB/T 2260","code":"%s"},"parent":%s,"validFrom":null,
                 "validTo":%s,"successors":%s,"attributes":%s,"unknownToUs":1}
                """
                    .formatted(
                        id,
                        next(id),
                        code,
                        code,
                        region,
                        CatalogJson.text(parent),
                        CatalogJson.text(validTo),
                        CatalogJson.list(successors),
                        CatalogJson.list(attributes)))));
  }

  /** Defines a group. */
  public void group(String code, String region, String definition) {
    UUID id = id(code);
    feed.groups(
        List.of(
            sent(
                id,
                """
                {"id":"%s","version":%d,"code":"%s","name":"%s","jurisdiction":"%s","definition":%s}
                """
                    .formatted(id, next(id), code, code, region, definition))));
  }

  /** Adopts or revises an item; expanded when the suite settles. */
  public UUID item(String code, String region, String timeLimit, String assignments) {
    return item(code, region, "DISCLOSURE", timeLimit, assignments, null, "EFFECTIVE");
  }

  public UUID item(
      String code,
      String region,
      String kind,
      String timeLimit,
      String assignments,
      String historyBefore,
      String status) {
    UUID id = id(code);
    feed.items(
        List.of(
            sent(
                id,
                CatalogJson.item(
                    id,
                    next(id),
                    code,
                    region,
                    kind,
                    timeLimit,
                    assignments,
                    historyBefore,
                    status))));
    settle();
    return id;
  }

  /** Adopts or revises an item from a day on. */
  public UUID revision(
      String code, String region, String timeLimit, String assignments, String effectiveFrom) {
    return version(code, region, timeLimit, assignments, effectiveFrom, null, "EFFECTIVE");
  }

  /** Repeals an item, which binds up to and including its last day. */
  public void repeal(
      String code, String region, String timeLimit, String assignments, String lastDay) {
    version(code, region, timeLimit, assignments, "2018-09-17", lastDay, "REPEALED");
  }

  private UUID version(
      String code,
      String region,
      String timeLimit,
      String assignments,
      String effectiveFrom,
      String effectiveTo,
      String status) {
    UUID id = id(code);
    feed.items(
        List.of(
            sent(
                id,
                CatalogJson.item(
                    id,
                    next(id),
                    code,
                    region,
                    "DISCLOSURE",
                    timeLimit,
                    assignments,
                    null,
                    status,
                    effectiveFrom,
                    effectiveTo))));
    settle();
    return id;
  }

  /** One assignment as JSON. */
  public static String assign(String role, String mode, List<String> units, String... groups) {
    return """
    {"role":"%s","mode":"%s","units":%s,"groups":%s,"quote":"负责"}
    """
        .formatted(role, mode, CatalogJson.list(units), CatalogJson.list(Arrays.asList(groups)));
  }

  /** The usual assignment: these units are responsible, each for itself. */
  public static String responsible(String... units) {
    return "[" + assign("RESPONSIBLE", "EACH", List.of(units)) + "]";
  }

  /** Says what a disclosure is now. */
  public void disclosure(UUID id, UUID item, String unit, String state, Facts facts) {
    feed.disclosures(List.of(disclosureSent(id, item, unit, state, facts)));
  }

  public Sent disclosureSent(UUID id, UUID item, String unit, String state, Facts facts) {
    return sent(
        id,
        """
        {"id":"%s","version":%d,"itemId":"%s","itemCode":"x","unit":"%s","jurisdiction":"999999",
         "state":"%s","formedOn":%s,"decidedOn":%s,"period":%s,"publishedAt":%s,"withdrawnAt":%s,
         "audience":"WHOLE_SOCIETY"}
        """
            .formatted(
                id,
                next(id),
                item,
                unit,
                state,
                CatalogJson.text(facts.formedOn()),
                CatalogJson.text(facts.decidedOn()),
                CatalogJson.text(facts.period()),
                CatalogJson.instant(facts.publishedOn()),
                CatalogJson.instant(facts.withdrawnOn())));
  }

  /** Hands over disclosures again, as Kafka may. */
  public void deliver(List<Sent> events) {
    feed.disclosures(events);
  }

  public void deliverItems(List<Sent> events) {
    feed.items(events);
  }

  /** The dates of a disclosure; each may be null. */
  public record Facts(
      String formedOn, String decidedOn, String period, String publishedOn, String withdrawnOn) {

    public static Facts formed(String day) {
      return new Facts(day, null, null, null, null);
    }

    public static Facts decided(String day) {
      return new Facts(null, day, null, null, null);
    }

    public static Facts about(String period) {
      return new Facts(null, null, period, null, null);
    }

    public Facts published(String day) {
      return new Facts(formedOn, decidedOn, period, day, withdrawnOn);
    }

    public Facts withdrawn(String day) {
      return new Facts(formedOn, decidedOn, period, publishedOn, day);
    }
  }

  private Sent sent(UUID id, String json) {
    return Sent.of(id, versions.get(id), json);
  }

  private synchronized long next(UUID id) {
    return versions.merge(id, 1L, Long::sum);
  }

  private static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  public static UUID newId() {
    return Ids.next();
  }
}
