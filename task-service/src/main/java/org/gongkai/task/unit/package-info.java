/**
 * What the catalogue says of units and unit groups, kept here because services never ask each
 * other.
 *
 * <p>Owns: the projections {@code unit} and {@code unit_group}, the tree of units that security
 * asks, and the guard that orders changes of the directory against the expansions that read it.
 * Invariant: a row is never older than the last event that was received. Source: ASG-02, domain.md
 * §1 readings 3 and 5.
 */
package org.gongkai.task.unit;
