/**
 * The suite end to end: real parts, the jars that production runs, tokens from the real Keycloak,
 * the whole line from an imported catalogue to a delivered reminder.
 */
package org.gongkai.suite;
