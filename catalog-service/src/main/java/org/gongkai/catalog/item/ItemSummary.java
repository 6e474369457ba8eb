package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An item in a list.
 *
 * @param id never changes
 * @param version the version that is effective on the asked day
 * @param code never changes
 * @param jurisdiction region code of the catalogue it belongs to
 * @param domain its domain
 * @param kind answered by information or by a report
 * @param level1 一级事项
 * @param level2 二级事项, or null
 * @param timeLimit 公开时限
 * @param assignments 公开主体
 * @param method 公开方式
 * @param audience 公开对象
 * @param effectiveFrom first effective day of this version
 * @param status whether it stands
 */
record ItemSummary(
    UUID id,
    long version,
    String code,
    String jurisdiction,
    DomainReference domain,
    ItemKind kind,
    String level1,
    String level2,
    TimeLimit timeLimit,
    List<Assignment> assignments,
    Method method,
    Audience audience,
    LocalDate effectiveFrom,
    ItemStatus status) {

  static ItemSummary of(Item item) {
    ItemState state = item.state();
    ItemContent is = state.content();
    return new ItemSummary(
        item.id(),
        item.version(),
        is.code(),
        state.jurisdiction(),
        state.domain(),
        is.kind(),
        is.level1(),
        is.level2(),
        is.timeLimit(),
        is.assignments(),
        is.method(),
        is.audience(),
        is.effectiveFrom(),
        state.status());
  }
}
