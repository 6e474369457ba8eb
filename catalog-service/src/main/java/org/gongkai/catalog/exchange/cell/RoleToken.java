package org.gongkai.catalog.exchange.cell;

import org.gongkai.catalog.exchange.cell.UnitDirectory.Lookup;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;

/** A word of a role cell; positions are those of the cell's comparable text, end exclusive. */
sealed interface RoleToken {

  int from();

  int to();

  /** A name that the directory knows. */
  record Name(int from, int to, String text, Lookup lookup) implements RoleToken {}

  /** Words that stand where a name could, and that the directory does not know. */
  record Words(int from, int to, String text) implements RoleToken {}

  /** “、”, “和”: another name follows. */
  record And(int from, int to, boolean isWord) implements RoleToken {}

  /** “，” or a line end: another name, or another statement when an action went before. */
  record Comma(int from, int to) implements RoleToken {}

  /** “；” or “。”: the statement ends. */
  record Stop(int from, int to) implements RoleToken {}

  /** “等”: the list before it is not complete. */
  record Others(int from, int to) implements RoleToken {}

  /** “由” before the names. */
  record By(int from, int to) implements RoleToken {}

  /** “责任单位：”. */
  record Label(int from, int to, AssignmentRole role) implements RoleToken {}

  /** “牵头落实”. */
  record Action(int from, int to, AssignmentRole role) implements RoleToken {}

  /** “按职责分工分别”. */
  record Mode(int from, int to, AssignmentMode mode) implements RoleToken {}

  /** “＜其他工作人员＞” or “（公务员）” after a name. */
  record Qualifier(int from, int to, String text) implements RoleToken {}
}
