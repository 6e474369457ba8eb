package org.gongkai.platform.audit;

import org.gongkai.platform.security.Actor;

/**
 * A command that came to nothing.
 *
 * @param problem code of the problem that was answered
 */
record Attempt(AuditEntry entry, Actor actor, Outcome outcome, String problem) {}
