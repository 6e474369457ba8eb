/**
 * Statutory time: the eight kinds of time limits, the windows they open, and the clock of segments
 * that can explain itself day by day.
 *
 * <p>Owns no data. Invariants: day 0 (receipt, formation, decision) is never counted; a suspended
 * day is never counted; the last step of an explanation is the due date. Sources: 政府信息公开条例
 * 第二十六、三十至三十三条; the five policy documents for the other limits (DL-01 to DL-12 of the feature
 * list).
 */
package org.gongkai.task.clock;
