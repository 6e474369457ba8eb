package org.gongkai.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.Obstacle;

/**
 * What a failed conversation with the mail server means for the delivery. What the server has
 * against us (sign-in, encryption, sender) is told from what it has against a mail, and from a
 * server that is away or busy.
 */
final class SmtpFailure {

  /** RFC 5321 §4.2.3: the mailbox or the transaction is refused for good. */
  private static final int FIRST_REFUSAL = 550;

  private static final int LAST_REFUSAL = 556;
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;
  private static final int POSITIVE = 200;
  private static final int LONGEST_REASON = 500;
  private static final int NO_REPLY = -1;

  /** RFC 5321 §3.8: the server closes the connection, and may say so in answer to any command. */
  private static final int SERVICE_NOT_AVAILABLE = 421;

  /** RFC 4954 §6, RFC 3207 §4: sign in first, or differently, or encrypted. */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  /** A reply code, with its enhanced status code (RFC 3463). */
  private static final Pattern REPLY = Pattern.compile("[2-5]\\d\\d(?:[ -]\\d(?:\\.\\d{1,3}){2})?");

  private SmtpFailure() {}

  /**
   * Before the first mail command something went wrong. That is about the server or about us, not
   * about the mail.
   *
   * @param reply the server's last reply code; 0 or less when it gave none
   */
  static Outcome notLetIn(Exception failure, int reply) {
    return notTried(obstacle(failure, reply), failure);
  }

  /** The outcome of an attempt that ended with this exception. */
  static Outcome outcome(Exception failure) {
    int reply = NO_REPLY;
    boolean sender = false;
    for (Exception at = failure; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        reply = address.getReturnCode();
      } else if (at instanceof SMTPSenderFailedException refused) {
        reply = refused.getReturnCode();
        sender = true;
      } else if (at instanceof SMTPSendFailedException send) {
        reply = send.getReturnCode();
        sender |= String.valueOf(send.getCommand()).startsWith("MAIL");
      }
    }
    if (reply == SERVICE_NOT_AVAILABLE) {
      return notTried(Obstacle.UNREACHABLE, failure);
    }
    if (SIGN_IN.contains(reply) || sender && reply >= PERMANENT) {
      return notTried(Obstacle.CONFIGURATION, failure);
    }
    return new Outcome.Failed(reply >= FIRST_REFUSAL && reply <= LAST_REFUSAL, reason(failure));
  }

  /** The server answered and did not like us, or nobody answered, or asked us to come back. */
  private static Obstacle obstacle(Exception failure, int reply) {
    if (isAboutEncryption(failure)) {
      return Obstacle.CONFIGURATION;
    }
    boolean passing = reply < POSITIVE || reply >= TEMPORARY && reply < PERMANENT;
    return passing || brokeOff(failure) ? Obstacle.UNREACHABLE : Obstacle.CONFIGURATION;
  }

  /** Untrusted, mismatched or no encryption at all; but not a connection that broke meanwhile. */
  private static boolean isAboutEncryption(Throwable failure) {
    boolean encryption = false;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof EOFException
          || at instanceof SocketException
          || at instanceof SocketTimeoutException) {
        return false;
      }
      encryption |= at instanceof SSLException;
    }
    return encryption;
  }

  private static boolean brokeOff(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static Outcome notTried(Obstacle obstacle, Exception failure) {
    return new Outcome.NotTried(obstacle, reason(failure));
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
    if (failure instanceof AuthenticationFailedException) {
      return codeOf(message);
    }
    int repeated = next(failure) == null ? -1 : message.indexOf(";\n  nested exception is:");
    return repeated < 0 ? message : message.substring(0, repeated);
  }

  /** Of the answer to a sign-in only the codes: servers have repeated there what they were sent. */
  private static String codeOf(String answer) {
    Matcher reply = REPLY.matcher(answer);
    return reply.lookingAt() ? "the sign-in was refused: " + reply.group() : "no sign-in";
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }
}
