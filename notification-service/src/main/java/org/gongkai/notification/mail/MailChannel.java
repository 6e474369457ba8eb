package org.gongkai.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.gongkai.notification.delivery.Channel;
import org.gongkai.notification.delivery.Parcel;

/**
 * Sends parcels as e-mails. The Message-ID is the delivery's id, so that a mail repeated after a
 * crash is recognised as the same by servers and readers.
 */
@ApplicationScoped
class MailChannel implements Channel {

  /**
   * RFC 5321 §4.2.3: the mailbox or the transaction is refused for good. Other 5xx are our own
   * configuration.
   */
  private static final int FIRST_REFUSAL = 550;

  private static final int LAST_REFUSAL = 556;
  private static final int LONGEST_REASON = 500;

  private final ReactiveMailer mailer;
  private final MailTexts texts;
  private final MailConfig config;

  MailChannel(ReactiveMailer mailer, MailTexts texts, MailConfig config) {
    this.mailer = mailer;
    this.texts = texts;
    this.config = config;
  }

  @Override
  public Uni<Outcome> send(Parcel parcel) {
    return Uni.createFrom()
        .deferred(() -> mailer.send(mail(parcel)))
        .ifNoItem()
        .after(config.timeout())
        .fail()
        .<Outcome>map(nothing -> new Outcome.Sent())
        .onFailure()
        .recoverWithItem(MailChannel::failed);
  }

  private Mail mail(Parcel parcel) {
    MailTexts.Content content = texts.of(parcel);
    return new Mail()
        .addTo(parcel.address())
        .setSubject(content.subject())
        .setText(content.text())
        .setHtml(content.html())
        .addHeader("Message-ID", "<" + parcel.delivery() + "@" + config.domain() + ">")
        .addHeader("Auto-Submitted", "auto-generated");
  }

  private static Outcome failed(Throwable failure) {
    boolean permanent =
        failure instanceof SMTPException smtp
            && smtp.getReplyCode() >= FIRST_REFUSAL
            && smtp.getReplyCode() <= LAST_REFUSAL;
    String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return new Outcome.Failed(permanent, HeaderText.oneLine(reason, LONGEST_REASON));
  }
}
