/**
 * Messages on their way to recipients: one delivery per message and recipient, tried with
 * exponential back-off until it is sent, fails visibly, or has become pointless because the task
 * closed or its deadline moved. While the mail server cannot be reached, or does not let us in as
 * we are configured, deliveries wait, which is no attempt; the two are told apart, for only the
 * second needs somebody.
 *
 * <p>Invariants: no transaction is open while a mail server is talked to; a replica that dies
 * leaves a lease that runs out; an attempt's result counts only while that attempt is the last one
 * claimed. A crash between the server's acceptance and the record of it repeats the mail with the
 * same Message-ID.
 */
package org.gongkai.notification.delivery;
