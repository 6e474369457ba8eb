package org.gongkai.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.gongkai.notification.delivery.Channel.Outcome;

/** What a failed conversation with the mail server means for the delivery. */
final class SmtpFailure {

  /**
   * RFC 5321 §4.2.3: the mailbox or the transaction is refused for good. Other 5xx are our own
   * configuration.
   */
  private static final int FIRST_REFUSAL = 550;

  private static final int LAST_REFUSAL = 556;
  private static final int LONGEST_REASON = 500;
  private static final int NO_REPLY = -1;

  /** RFC 5321 §3.8: the server closes the connection, and may say so in answer to any command. */
  private static final int SERVICE_NOT_AVAILABLE = 421;

  private SmtpFailure() {}

  /**
   * Before the first mail command something went wrong: nobody listens, no greeting, no encryption,
   * no signing in. That is about the server or about us, not about the mail.
   */
  static Outcome unreachable(Exception failure) {
    return new Outcome.Unreachable(reason(failure));
  }

  /** The outcome of an attempt that ended with this exception. */
  static Outcome outcome(Exception failure) {
    int reply = reply(failure);
    if (reply == SERVICE_NOT_AVAILABLE) {
      return unreachable(failure);
    }
    return new Outcome.Failed(reply >= FIRST_REFUSAL && reply <= LAST_REFUSAL, reason(failure));
  }

  /** The server's last reply code in the chain, which is the one about the recipient. */
  private static int reply(Exception failure) {
    int reply = NO_REPLY;
    for (Exception at = failure; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        reply = address.getReturnCode();
      } else if (at instanceof SMTPSenderFailedException sender) {
        reply = sender.getReturnCode();
      } else if (at instanceof SMTPSendFailedException send) {
        reply = send.getReturnCode();
      }
    }
    return reply;
  }

  private static String reason(Exception failure) {
    StringBuilder reason = new StringBuilder();
    for (Exception at = failure; at != null; at = next(at)) {
      reason.append(reason.isEmpty() ? "" : "; ").append(at.getClass().getSimpleName());
      reason.append(": ").append(ownMessage(at));
    }
    return HeaderText.oneLine(reason.toString(), LONGEST_REASON);
  }

  /** Jakarta Mail's text without what it repeats of the next exception. */
  private static String ownMessage(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    int repeated = next(failure) == null ? -1 : message.indexOf(";\n  nested exception is:");
    return repeated < 0 ? message : message.substring(0, repeated);
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }
}
