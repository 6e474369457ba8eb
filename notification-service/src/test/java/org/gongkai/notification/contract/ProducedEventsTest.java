package org.gongkai.notification.contract;

import static org.gongkai.notification.testing.People.UNIT;
import static org.gongkai.notification.testing.People.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.gongkai.notification.delivery.DeliveryRun;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Publisher;
import org.gongkai.notification.testing.ScriptedSmtp;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this service says satisfies what it has promised to say. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ProducedEventsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Inject Suite suite;
  @Inject Publisher publisher;
  @Inject DeliveryRun delivery;
  @Inject Sql sql;

  private record Produced(String type, String data) {}

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit(UNIT, "长治市民政局", null, "140400");
    suite.recipient(UNIT, "office@mzj.changzhi.example", "zh-CN");
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void every_event_satisfies_its_schema_and_every_type_is_produced() throws IOException {
    // Given
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    publisher.task("opened", task);
    Awaitility.await().until(() -> suite.count("SELECT count(*) FROM delivery") == 1);
    String message = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    officer().post("/v1/messages/" + message + "/reads");
    officer().post("/v1/messages/" + message + "/acknowledgements");
    delivery.sendAll();
    publisher.task("returned", Suite.inState(task, "RETURNED"));
    Awaitility.await().until(() -> suite.count("SELECT count(*) FROM delivery") == 2);
    MailServer.goAway();
    try (ScriptedSmtp strict =
        new ScriptedSmtp(MailServer.port(), "220 ready", "550 no such mailbox")) {
      delivery.sendAll();
      assertEquals(1, strict.connections());
    } finally {
      MailServer.comeBack();
    }
    // When
    List<Produced> produced = produced();
    // Then
    Set<String> types = new TreeSet<>();
    for (Produced event : produced) {
      Schema schema = SCHEMAS.getSchema(Files.readString(Contracts.schema(event.type())));
      List<Error> errors = schema.validate(JsonMapper.shared().readTree(event.data()));
      assertEquals(List.of(), errors, () -> event.type() + " " + event.data());
      types.add(event.type());
    }
    assertEquals(
        Set.of(
            "org.gongkai.notification.message.posted.v1",
            "org.gongkai.notification.message.read.v1",
            "org.gongkai.notification.message.acknowledged.v1",
            "org.gongkai.notification.delivery.succeeded.v1",
            "org.gongkai.notification.delivery.failed.v1"),
        types);
  }

  private List<Produced> produced() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM outbox_event WHERE aggregate_id IN"
                            + " (SELECT id::text FROM message UNION SELECT id::text FROM delivery)")
                    .map(
                        (row, context) ->
                            new Produced(
                                row.getString("type"),
                                new String(row.getBytes("data"), StandardCharsets.UTF_8)))
                    .list());
  }
}
