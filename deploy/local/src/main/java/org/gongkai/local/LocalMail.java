package org.gongkai.local;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail server on loopback that takes every mail, delivers none to the world, and shows all of
 * them over HTTP, for the local stack and for tests. It forgets them when it is closed.
 */
public final class LocalMail implements AutoCloseable {

  private final GreenMail server;
  private final MailPages pages;

  private LocalMail(GreenMail server, int httpPort) {
    this.server = server;
    this.pages = MailPages.start(this, httpPort);
  }

  /**
   * Starts the server.
   *
   * @param smtpPort the port that takes mails, without encryption or password; 0 takes a free one
   * @param httpPort the port that shows them; 0 takes a free one
   */
  public static LocalMail start(int smtpPort, int httpPort) {
    GreenMail server =
        new GreenMail(
            new ServerSetup(Ports.orFree(smtpPort), "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new LocalMail(server, httpPort);
  }

  /** All mails, the newest first. */
  public List<Mail> mails() {
    return server.getUserManager().listUser().stream()
        .flatMap(this::inbox)
        .sorted(Comparator.comparing(Mail::receivedAt).thenComparing(Mail::id).reversed())
        .toList();
  }

  /** The copy is taken under the list's own lock, for mail may arrive meanwhile. */
  private Stream<Mail> inbox(GreenMailUser user) {
    ImapHostManager boxes = server.getManagers().getImapHostManager();
    try {
      return List.copyOf(boxes.getInbox(user).getMessages()).stream()
          .map(message -> Mail.of(user, message));
    } catch (FolderException e) {
      throw new IllegalStateException("the box of " + user.getEmail() + " cannot be read", e);
    }
  }

  /** The port that takes mails. */
  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** The port that shows them. */
  public int httpPort() {
    return pages.port();
  }

  @Override
  public void close() {
    pages.close();
    server.stop();
  }
}
