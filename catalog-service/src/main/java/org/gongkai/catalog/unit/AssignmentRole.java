package org.gongkai.catalog.unit;

/** The capacity in which a unit takes part in an item; the source documents know six. */
public enum AssignmentRole {
  /** 牵头. */
  LEAD,
  /** 责任. */
  RESPONSIBLE,
  /** 配合. */
  COOPERATING,
  /** 综合协调. */
  COORDINATING,
  /** 组织领导. */
  ORGANISING,
  /** 指导. */
  GUIDING
}
