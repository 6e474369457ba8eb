package org.gongkai.notification.mail;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.gongkai.notification.delivery.Channel;
import org.gongkai.notification.delivery.Parcel;
import org.jboss.logging.Logger;

/**
 * Sends parcels as e-mails, each over a connection of its own, by a client that blocks: when it
 * answers, the server has answered. The Message-ID is the delivery's id, so that a mail repeated
 * after a crash is recognised as the same by servers and readers.
 */
@Startup
@ApplicationScoped
class MailChannel implements Channel {

  private static final Logger LOG = Logger.getLogger(MailChannel.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailTexts texts;
  private final MailConfig config;
  private final Clock clock;
  private final Session session;
  private final InternetAddress from;

  /**
   * @throws IllegalArgumentException if the configured sender is no address, or who signs in has no
   *     password, so that the service does not start with it
   */
  MailChannel(MailTexts texts, MailConfig config, Clock clock) {
    this.texts = texts;
    this.config = config;
    this.clock = clock;
    this.session = Session.getInstance(SmtpSettings.of(config));
    this.from = sender(config.from());
  }

  @Override
  public Outcome send(Parcel parcel) {
    try {
      return transmit(mail(parcel));
    } catch (MessagingException | RuntimeException e) {
      return SmtpFailure.outcome(e);
    }
  }

  private Outcome transmit(MimeMessage mail) throws MessagingException {
    SMTPTransport transport = (SMTPTransport) session.getTransport();
    try {
      connect(transport);
    } catch (MessagingException e) {
      int reply = transport.getLastReturnCode();
      close(transport);
      return SmtpFailure.notLetIn(e, reply);
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Sent();
    } finally {
      close(transport);
    }
  }

  private void connect(SMTPTransport transport) throws MessagingException {
    transport.connect(
        config.host(),
        config.port(),
        config.username().orElse(null),
        config.password().orElse(null));
  }

  /** What the server said before counts, whatever happens to the connection afterwards. */
  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debugf(e, "the connection to the mail server did not close in order");
    }
  }

  private MimeMessage mail(Parcel parcel) throws MessagingException {
    MailTexts.Content content = texts.of(parcel);
    MimeMessage mail = new OutgoingMail(session, parcel.delivery() + "@" + config.domain());
    mail.setFrom(from);
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.address(), true));
    mail.setSubject(content.subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContent(
        new MimeMultipart(
            "alternative", part(content.text(), "plain"), part(content.html(), "html")));
    mail.saveChanges();
    return mail;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static InternetAddress sender(String configured) {
    try {
      InternetAddress address = new InternetAddress(configured, true);
      address.setPersonal(address.getPersonal(), UTF_8);
      return address;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new IllegalArgumentException("gongkai.mail.from is no address: " + configured, e);
    }
  }
}
