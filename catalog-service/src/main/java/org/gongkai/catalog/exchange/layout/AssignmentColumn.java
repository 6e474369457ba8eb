package org.gongkai.catalog.exchange.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.catalog.unit.AssignmentRole;

/** The columns of an assignment table (任务分工表). */
enum AssignmentColumn {
  NUMBER("序号", null),
  DOMAIN(".*(?:涉及|公开|工作|重点)?领域|类别|.*涉及领域.*", null),
  CONTENT(".*(?:公开内容|任务要求|工作任务|主要任务|重点任务|工作内容|工作要求|任务内容).*|任务", null),
  LEAD("牵头(?:责任)?(?:单位|部门)", AssignmentRole.LEAD),
  RESPONSIBLE("责任(?:单位|部门|主体)|承办单位", AssignmentRole.RESPONSIBLE),
  COOPERATING("(?:配合|协办|参与)(?:单位|部门)", AssignmentRole.COOPERATING),
  LIMIT("(?:完成|公开)?时限(?:要求)?|完成时间|时间要求", null);

  private final Pattern title;
  private final AssignmentRole role;

  AssignmentColumn(String title, AssignmentRole role) {
    this.title = Pattern.compile(title);
    this.role = role;
  }

  /** The role that the column gives to whom it names, or null. */
  AssignmentRole role() {
    return role;
  }

  static Optional<AssignmentColumn> of(String path) {
    String bare = path.replaceAll("[（(][^（()）]*[）)]", "");
    for (AssignmentColumn column : values()) {
      if (column.title.matcher(bare).matches()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
