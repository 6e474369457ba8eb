package org.gongkai.catalog.policy;

/**
 * Fired inside the transaction that corrects a source document, for those who quote it.
 *
 * @param policy the document as it is now
 */
public record PolicyRevised(Policy policy) {}
