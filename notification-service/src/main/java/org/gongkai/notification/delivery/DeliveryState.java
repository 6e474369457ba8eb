package org.gongkai.notification.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
  /**
   * To be sent, being sent, or waiting: for its next attempt, or for the mail server to be back or
   * to let us in.
   */
  PENDING,
  /** The mail server took it. */
  SENT,
  /** Given up after the last attempt, or refused for good; can be tried again by hand. */
  FAILED,
  /** Had become pointless before it was sent. */
  CANCELLED
}
