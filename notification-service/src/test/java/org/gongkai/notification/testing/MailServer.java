package org.gongkai.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server for the tests, which can be taken away and comes back on the same port. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  /** With what the service signs in. */
  public static final String PASSWORD = "right-for-the-tests";

  private static final String SENDER = "noreply@gongkai.example";

  private static GreenMail server;
  private static ServerSetup setup;

  @Override
  public Map<String, String> start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    knowMailboxes();
    setup = new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    return Map.of(
        "gongkai.mail.host",
        "127.0.0.1",
        "gongkai.mail.port",
        String.valueOf(setup.getPort()),
        "gongkai.mail.username",
        SENDER,
        "gongkai.mail.password",
        PASSWORD);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** Where the service looks for the server. */
  public static int port() {
    return setup.getPort();
  }

  /** Takes the server away: connections are refused from now on. */
  public static void goAway() {
    server.stop();
  }

  /** Starts the server anew, without mails. */
  public static void comeBack() {
    server = new GreenMail(setup);
    server.start();
    knowMailboxes();
  }

  /** The service's password is wrong from now on. */
  public static void refuseSignIn() {
    server.setUser(SENDER, "another-" + PASSWORD);
  }

  /** The service's password is right again. */
  public static void acceptSignIn() {
    server.setUser(SENDER, PASSWORD);
  }

  /** The server makes mailboxes when mail comes for them, but not two at a time. */
  private static void knowMailboxes() {
    acceptSignIn();
    server.setUser("office@mzj.changzhi.example", "no-password");
    server.setUser("duty@mzj.changzhi.example", "no-password");
  }

  /** Forgets all mails. */
  public static void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All mails since it was emptied. */
  public static List<MimeMessage> mails() {
    return List.of(server.getReceivedMessages());
  }
}
