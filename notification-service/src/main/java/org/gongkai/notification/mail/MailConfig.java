package org.gongkai.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server, the sender, and how long the server may take. */
@ConfigMapping(prefix = "gongkai.mail")
interface MailConfig {

  /** Whether the connection is encrypted by STARTTLS (RFC 3207). */
  enum StartTls {
    /** Never. */
    DISABLED,
    /** Where the server offers it. */
    OPTIONAL,
    /** Always; a server that does not offer it gets no mail. */
    REQUIRED
  }

  /** The mail server. */
  @WithDefault("localhost")
  String host();

  /** Its port. */
  @WithDefault("2525")
  int port();

  /** The sender: an address, or {@code name <address>} (RFC 5322 §3.4). */
  @WithDefault("公开系统 <noreply@gongkai.example>")
  String from();

  /** Encryption by STARTTLS. */
  @WithDefault("OPTIONAL")
  StartTls startTls();

  /** Encryption from the first byte (RFC 8314), as on port 465. */
  @WithDefault("false")
  boolean tls();

  /** Who signs in; without it nobody does. */
  Optional<String> username();

  /** The password of who signs in. */
  Optional<String> password();

  /** How long the connection may take. */
  @WithDefault("PT10S")
  Duration connectTimeout();

  /**
   * How long the server may take for one answer. Long rather than short: a server that is given up
   * while it still works on a mail may have taken it, and gets it a second time (RFC 5321
   * §4.5.3.2.6).
   */
  @WithDefault("PT60S")
  Duration readTimeout();

  /** How long the server may take to accept bytes. */
  @WithDefault("PT30S")
  Duration writeTimeout();

  /** The right-hand side of Message-IDs (RFC 5322 §3.6.4): a domain of the installation. */
  @WithDefault("gongkai.example")
  String domain();
}
