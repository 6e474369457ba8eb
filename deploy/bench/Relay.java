import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How fast the relay of one replica sends a backlog. 200,000 events of 1 KiB for 2,000 aggregates
 * are put into the outbox of catalog-service while its buckets are held; then they are let go, and
 * a plain consumer counts. Cleans up after itself.
 */
final class Relay {

  private static final String TOPIC = "gongkai.bench.v1";
  private static final int EVENTS = 200_000;

  private static final String FILL =
      """
      insert into outbox_event (id, topic, aggregate_type, aggregate_id, aggregate_version, type, occurred_at, data)
      select uuid_v7(clock_timestamp()), ?, 'bench', 'bench-' || (n %% 2000), 1 + n / 2000, 'org.gongkai.platform.bench.run.v1',
             clock_timestamp(), convert_to('{"text":"' || repeat('x', 1000) || '"}', 'UTF8')
        from generate_series(0, %d) n
      """
          .formatted(EVENTS - 1);

  private Relay() {}

  static void measure(Suite suite, Figures figures) {
    String url = "jdbc:postgresql://localhost:%d/catalog".formatted(suite.postgres);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", suite.kafka));
        Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
      try {
        fill(database);
        long begun = System.nanoTime();
        database.commit();
        long first = consume(suite, 1);
        long last = consume(suite, EVENTS);
        figures.add(
            "relay: 200,000 events of 1 KiB, from the first to the last",
            Figures.perSecond(EVENTS, last - first),
            "≥ 10,000 /s");
        figures.add("relay: from commit to the first", Figures.seconds(first - begun), "");
      } finally {
        clean(database);
        admin.deleteTopics(Set.of(TOPIC)).all().get();
      }
    } catch (SQLException | ExecutionException e) {
      throw new IllegalStateException("relay cannot be measured", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void fill(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement hold = database.createStatement();
        PreparedStatement fill = database.prepareStatement(FILL)) {
      hold.execute("select id from outbox_bucket for update");
      fill.setString(1, TOPIC);
      fill.executeUpdate();
    }
  }

  /** Reads so many records from the beginning; the moment at which the last one arrived. */
  private static long consume(Suite suite, int wanted) {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            suite.kafka,
            "group.id",
            "bench-" + wanted + "-" + System.nanoTime(),
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            5000);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      int seen = 0;
      while (seen < wanted) {
        seen += consumer.poll(Duration.ofMillis(100)).count();
      }
      return System.nanoTime();
    }
  }

  private static void clean(Connection database) throws SQLException {
    database.rollback();
    database.setAutoCommit(true);
    try (Statement delete = database.createStatement()) {
      delete.execute("delete from outbox_event where aggregate_type = 'bench'");
    }
  }
}
