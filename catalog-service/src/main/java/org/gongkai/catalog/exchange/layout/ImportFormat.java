package org.gongkai.catalog.exchange.layout;

/** The formats that can be imported. */
public enum ImportFormat {
  /** {@code gongkai-import/1}: everything. */
  JSON,
  /** 基层政务公开标准目录. */
  DIRECTORY_TABLE,
  /** 任务分工表. */
  ASSIGNMENT_TABLE,
  /** A list of units. */
  UNIT_LIST,
  /** A list of unit groups. */
  GROUP_LIST
}
