package org.gongkai.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.Obstacle;
import org.gongkai.notification.delivery.Parcel;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Notice;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.ScriptedSmtp;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault it is that a mail server does not let us in: its own, or our configuration's. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class NotLetInTest {

  private static final String AUTH = "250-well\r\n250 AUTH PLAIN LOGIN";

  @Inject MailTexts texts;
  @Inject Clock clock;

  @ParameterizedTest
  @CsvSource({
    "421 too busy, NOOP, 250 well, UNREACHABLE",
    "554 not you, NOOP, 250 well, CONFIGURATION",
    "220 ready, EHLO, '', UNREACHABLE",
    "220 ready, MAIL, 530 5.7.0 sign in first, CONFIGURATION",
    "220 ready, MAIL, 550 5.7.1 sender not yours, CONFIGURATION",
    "220 ready, MAIL, 421 going down, UNREACHABLE",
    "220 ready, RCPT, 535 5.7.8 sign in first, CONFIGURATION"
  })
  void what_a_server_says_to_us_is_told_from_what_it_says_to_a_mail(
      String greeting, String command, String answer, Obstacle obstacle) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(0, greeting, Map.of(command, answer))) {
      assertEquals(obstacle, hindered(send(server.port(), Map.of())).obstacle());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "535 5.7.8 wrong, CONFIGURATION",
    "534 5.7.9 too weak, CONFIGURATION",
    "454 4.7.0 try later, UNREACHABLE",
    "'', UNREACHABLE"
  })
  void a_refused_sign_in_is_told_from_one_that_could_not_be_checked(
      String answer, Obstacle obstacle) throws Exception {
    Map<String, String> signIn = Map.of("gongkai.mail.username", "n", "gongkai.mail.password", "p");
    try (ScriptedSmtp server =
        new ScriptedSmtp(0, "220 ready", Map.of("EHLO", AUTH, "AUTH", answer))) {
      assertEquals(obstacle, hindered(send(server.port(), signIn)).obstacle());
    }
  }

  @Test
  void what_a_server_repeats_of_the_sign_in_goes_no_further() throws Exception {
    // Given
    Map<String, String> signIn =
        Map.of("gongkai.mail.username", "n", "gongkai.mail.password", "secret-word");
    try (ScriptedSmtp server =
        new ScriptedSmtp(
            0, "220 ready", Map.of("EHLO", AUTH, "AUTH", "535 5.7.8 secret-word is wrong"))) {
      // When
      Outcome.NotTried outcome = hindered(send(server.port(), signIn));
      // Then
      assertFalse(outcome.reason().contains("secret-word"), outcome::reason);
      assertTrue(outcome.reason().contains("535 5.7.8"), outcome::reason);
    }
  }

  @Test
  void a_certificate_that_nobody_trusts_and_a_server_without_encryption_are_configuration()
      throws Exception {
    GreenMail encrypted =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    encrypted.start();
    try {
      Outcome untrusted = send(encrypted.getSmtps().getPort(), Map.of("gongkai.mail.tls", "true"));
      assertEquals(Obstacle.CONFIGURATION, hindered(untrusted).obstacle());
    } finally {
      encrypted.stop();
    }
    try (ScriptedSmtp plain = new ScriptedSmtp(0, "220 ready", Map.of())) {
      for (Map<String, String> encryption :
          List.of(
              Map.of("gongkai.mail.tls", "true"), Map.of("gongkai.mail.start-tls", "REQUIRED"))) {
        assertEquals(Obstacle.CONFIGURATION, hindered(send(plain.port(), encryption)).obstacle());
      }
    }
  }

  @Test
  void a_server_that_hangs_up_while_encryption_is_agreed_is_away() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(0, "", Map.of())) {
      Outcome outcome = send(server.port(), Map.of("gongkai.mail.tls", "true"));
      assertEquals(Obstacle.UNREACHABLE, hindered(outcome).obstacle());
    }
  }

  @Test
  void a_name_without_a_password_does_not_start() {
    assertThrows(
        IllegalArgumentException.class, () -> channel(25, Map.of("gongkai.mail.username", "n")));
  }

  private static Outcome.NotTried hindered(Outcome outcome) {
    return assertInstanceOf(Outcome.NotTried.class, outcome, outcome::toString);
  }

  private Outcome send(int port, Map<String, String> configured) {
    return channel(port, configured).send(parcel());
  }

  private MailChannel channel(int port, Map<String, String> configured) {
    Map<String, String> values = new HashMap<>(configured);
    values.put("gongkai.mail.host", "127.0.0.1");
    values.put("gongkai.mail.port", String.valueOf(port));
    values.put("gongkai.mail.read-timeout", "PT5S");
    MailConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(MailConfig.class)
            .withDefaultValues(values)
            .build()
            .getConfigMapping(MailConfig.class);
    return new MailChannel(texts, config, clock);
  }

  private static Parcel parcel() {
    LocalDate day = LocalDate.of(2026, 9, 21);
    return new Parcel(
        Ids.next(),
        1,
        1,
        0,
        Ids.next(),
        Ids.next(),
        "140400-MZJ",
        "长治市民政局",
        "办公室",
        "office@mzj.changzhi.example",
        "zh-CN",
        new Notice(MessageKind.TASK_OPENED, day, "扶贫项目信息", day, null, "长治市民政局", null),
        1,
        "CZ-D1-01",
        "2026-09",
        false);
  }
}
