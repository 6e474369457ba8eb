/**
 * The suite's real parts on one machine, from Maven artefacts alone: PostgreSQL, Kafka, Keycloak, a
 * mail server, and the launcher behind {@code deploy/up}.
 *
 * <p>Invariants: every server listens on loopback only; every file lies under a directory the
 * caller names; every process ends when the JVM that started it ends, however it ends (see {@link
 * org.gongkai.local.Guard}); data is kept until the caller deletes it. The tests of all modules use
 * the same classes.
 */
package org.gongkai.local;
