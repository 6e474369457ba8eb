/**
 * What travels by Kafka: the wire records of this service's events, one mapper per aggregate, and
 * the consumers of units, groups, items and disclosures.
 */
package org.gongkai.task.integration;
