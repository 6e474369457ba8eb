package org.gongkai.notification.delivery;

/** What keeps mail from being tried at all. */
public enum Obstacle {
  /** The other side is away, too slow or busy: it passes, and the mail goes out. */
  UNREACHABLE,
  /**
   * The other side is there and lets nobody in as we are configured: it refuses the sign-in, the
   * encryption, the sender or us. Somebody has to mend it; then the mail goes out by itself.
   */
  CONFIGURATION
}
