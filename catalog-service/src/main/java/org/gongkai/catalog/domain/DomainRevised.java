package org.gongkai.catalog.domain;

/**
 * Fired inside the transaction that gives a domain another name or place, for those who repeat it.
 *
 * @param domain the domain as it is now
 */
public record DomainRevised(Domain domain) {}
