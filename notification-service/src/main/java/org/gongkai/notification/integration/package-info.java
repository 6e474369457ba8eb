/**
 * What this service reads from the others: one consumer per foreign aggregate, with tolerant wire
 * records of the parts it needs. Every handler runs in the inbox's transaction, so its effects and
 * the mark of the event commit together.
 */
package org.gongkai.notification.integration;
