package org.gongkai.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** E-mail, beyond what {@code quarkus.mailer.*} says of server and sender. */
@ConfigMapping(prefix = "gongkai.mail")
interface MailConfig {

  /** The right-hand side of Message-IDs (RFC 5322 §3.6.4): a domain of the installation. */
  @WithDefault("gongkai.example")
  String domain();

  /** How long sending one mail may take before the attempt counts as failed. */
  @WithDefault("30S")
  Duration timeout();
}
