/**
 * The fields of government work (领域) under which a jurisdiction orders its items: one tree per
 * jurisdiction, open to growth (“不断扩大信息公开范围”).
 *
 * <p>Invariants: a code never changes; a domain's parent belongs to the same jurisdiction; the tree
 * has no cycle.
 */
package org.gongkai.catalog.domain;
