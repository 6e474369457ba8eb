/**
 * Disclosures (公开信息): drafted by the unit, reviewed for secrets by another person, published with
 * an index number (索引号), corrected and withdrawn with a reason.
 *
 * <p>Invariants: nothing is published, nor a correction shown, that another person than its authors
 * has not reviewed (先审查后公开, 条例第十七条); an index number is given once, without gaps in a unit's month,
 * and never changes; an edition never changes; what is not public is seen by the unit's people and
 * its supervisors alone, and no event tells its content.
 */
package org.gongkai.catalog.disclosure;
