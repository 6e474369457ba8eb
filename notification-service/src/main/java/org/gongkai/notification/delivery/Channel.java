package org.gongkai.notification.delivery;

/** A way by which messages leave the service. */
public interface Channel {

  /**
   * Sends one parcel and waits until it is known what came of it, for a bounded time. Never called
   * inside a transaction; called by several threads at once.
   *
   * @return what came of it; never an exception
   */
  Outcome send(Parcel parcel);

  /** What came of an attempt. */
  sealed interface Outcome {

    /** The other side took it. */
    record Sent() implements Outcome {}

    /**
     * The other side answered, or broke off, and did not take it.
     *
     * @param permanent the other side refused it for good, so that trying again would change
     *     nothing
     * @param reason for the administrator; no secret
     */
    record Failed(boolean permanent, String reason) implements Outcome {}

    /**
     * Nothing was tried, because the other side is away or does not let us in. Says nothing about
     * the parcel, and what is tried next will fare no better.
     *
     * @param reason for the administrator; no secret
     */
    record NotTried(Obstacle obstacle, String reason) implements Outcome {}
  }
}
