package org.gongkai.notification.delivery;

import io.smallrye.mutiny.Uni;

/** A way by which messages leave the service. */
public interface Channel {

  /**
   * Sends one parcel. Never called inside a transaction.
   *
   * @return what came of it; never fails
   */
  Uni<Outcome> send(Parcel parcel);

  /** What came of an attempt. */
  sealed interface Outcome {

    /** The other side took it. */
    record Sent() implements Outcome {}

    /**
     * It was not taken.
     *
     * @param permanent the other side refused it for good, so that trying again would change
     *     nothing
     * @param reason for the administrator; no secret
     */
    record Failed(boolean permanent, String reason) implements Outcome {}
  }
}
