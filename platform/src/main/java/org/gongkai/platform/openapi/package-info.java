/**
 * What the API descriptions of all services share: how to sign in, who may call an operation, the
 * problems that it can answer, the headers that every change carries.
 *
 * <p>A resource writes only what is its own. Annotations and description find each other by the
 * {@code operationId}, given in {@code @Operation} or made by the strategy {@code CLASS_METHOD}.
 */
package org.gongkai.platform.openapi;
