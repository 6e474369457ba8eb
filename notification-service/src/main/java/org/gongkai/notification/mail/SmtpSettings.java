package org.gongkai.notification.mail;

import java.time.Duration;
import java.util.Properties;

/** What the configuration means to Jakarta Mail's SMTP transport. */
final class SmtpSettings {

  private SmtpSettings() {}

  /**
   * The properties of a mail session; every step that waits for the server has a limit.
   *
   * @throws IllegalArgumentException if who signs in has no password
   */
  static Properties of(MailConfig config) {
    if (config.username().isPresent() && config.password().isEmpty()) {
      throw new IllegalArgumentException("gongkai.mail.username needs gongkai.mail.password");
    }
    Properties settings = new Properties();
    settings.setProperty("mail.transport.protocol", "smtp");
    settings.setProperty("mail.smtp.connectiontimeout", millis(config.connectTimeout()));
    settings.setProperty("mail.smtp.timeout", millis(config.readTimeout()));
    settings.setProperty("mail.smtp.writetimeout", millis(config.writeTimeout()));
    settings.setProperty(
        "mail.smtp.starttls.enable",
        String.valueOf(config.startTls() != MailConfig.StartTls.DISABLED));
    settings.setProperty(
        "mail.smtp.starttls.required",
        String.valueOf(config.startTls() == MailConfig.StartTls.REQUIRED));
    settings.setProperty("mail.smtp.ssl.enable", String.valueOf(config.tls()));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings.setProperty("mail.smtp.auth", String.valueOf(config.username().isPresent()));
    // what was taken is taken: nobody waits for the answer to QUIT
    settings.setProperty("mail.smtp.quitwait", "false");
    return settings;
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
