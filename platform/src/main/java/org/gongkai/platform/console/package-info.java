/**
 * The console in the sandbox: the examples that it proposes name records that are there and stand
 * where the operation is allowed, each at its present version.
 *
 * <p>Only with {@code gongkai.sandbox.enabled=true}, local and test installations; elsewhere the
 * description is the published one, byte for byte. The contract, {@code /q/openapi} and {@code
 * /q/openapi?format=json}, is never changed.
 */
package org.gongkai.platform.console;
