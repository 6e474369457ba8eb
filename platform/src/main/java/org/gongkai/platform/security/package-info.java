/**
 * Who is calling, and for whom they may act.
 *
 * <p>Tokens are verified by {@code quarkus-oidc} against the realm's keys, without a call per
 * request. A person acts for their own unit and those below it, never for others; a supervisor sees
 * their jurisdiction and what lies under it. Operations without a role annotation are denied.
 */
package org.gongkai.platform.security;
