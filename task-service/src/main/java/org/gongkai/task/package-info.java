/**
 * The task service: who must make what public by when, how that date was found, and whether it was
 * kept.
 *
 * <p>Features: {@code calendar} (working days), {@code clock} (statutory time limits and their
 * explanation), {@code obligation} (an item's duty, expanded to units), {@code task} (the life of
 * one duty at one time) and {@code integration} (what travels by Kafka).
 */
package org.gongkai.task;
