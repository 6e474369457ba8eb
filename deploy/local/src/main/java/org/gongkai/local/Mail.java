package org.gongkai.local;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/**
 * A mail as one recipient got it.
 *
 * @param id names it at {@code /messages/<id>}
 * @param to the recipient whose box it lies in
 * @param from the sender
 * @param subject the subject, decoded
 * @param receivedAt when it arrived, RFC 3339 in UTC
 * @param text its plain text; empty if it has none
 * @param html its HTML; empty if it has none
 */
public record Mail(
    String id,
    String to,
    String from,
    String subject,
    String receivedAt,
    String text,
    String html) {

  static Mail of(GreenMailUser recipient, StoredMessage stored) {
    MimeMessage message = stored.getMimeMessage();
    try {
      return new Mail(
          recipient.getEmail() + "-" + stored.getUid(),
          recipient.getEmail(),
          ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
          message.getSubject(),
          stored.getReceivedDate().toInstant().toString(),
          content(message, "text/plain"),
          content(message, "text/html"));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a mail to " + recipient.getEmail() + " cannot be read", e);
    }
  }

  /** The first part of a type, at any depth. */
  private static String content(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (!part.isMimeType("multipart/*")) {
      return "";
    }
    Multipart parts = (Multipart) part.getContent();
    return IntStream.range(0, parts.getCount())
        .mapToObj(index -> contentOf(parts, index, type))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String contentOf(Multipart parts, int index, String type) {
    try {
      return content(parts.getBodyPart(index), type);
    } catch (MessagingException e) {
      throw new IllegalStateException("part " + index + " of a mail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("part " + index + " of a mail cannot be read", e);
    }
  }
}
