/**
 * The sandbox: a clock for the whole suite that can be set and advanced, in local and test
 * installations only. The setting travels as an event; every replica of every service follows
 * within a second.
 */
package org.gongkai.platform.sandbox;
