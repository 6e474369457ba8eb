package org.gongkai.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

  @Test
  void every_wait_for_the_server_has_a_limit() {
    Properties settings = settings(Map.of("gongkai.mail.read-timeout", "PT45S"));
    assertEquals("10000", settings.getProperty("mail.smtp.connectiontimeout"));
    assertEquals("45000", settings.getProperty("mail.smtp.timeout"));
    assertEquals("30000", settings.getProperty("mail.smtp.writetimeout"));
  }

  @Test
  void encryption_is_used_as_configured() {
    assertStartTls("false", "false", "DISABLED");
    assertStartTls("true", "false", "OPTIONAL");
    assertStartTls("true", "true", "REQUIRED");
    assertEquals(
        "true", settings(Map.of("gongkai.mail.tls", "true")).getProperty("mail.smtp.ssl.enable"));
  }

  @Test
  void who_has_a_name_signs_in() {
    assertEquals("false", settings(Map.of()).getProperty("mail.smtp.auth"));
    assertEquals(
        "true",
        settings(Map.of("gongkai.mail.username", "n", "gongkai.mail.password", "p"))
            .getProperty("mail.smtp.auth"));
  }

  private static void assertStartTls(String used, String required, String configured) {
    Properties settings = settings(Map.of("gongkai.mail.start-tls", configured));
    assertEquals(used, settings.getProperty("mail.smtp.starttls.enable"));
    assertEquals(required, settings.getProperty("mail.smtp.starttls.required"));
  }

  private static Properties settings(Map<String, String> configured) {
    return SmtpSettings.of(
        new SmallRyeConfigBuilder()
            .withMapping(MailConfig.class)
            .withDefaultValues(configured)
            .build()
            .getConfigMapping(MailConfig.class));
  }
}
