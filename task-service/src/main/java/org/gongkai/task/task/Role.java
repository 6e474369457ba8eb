package org.gongkai.task.task;

/** The part of a unit in a duty (ASG-02). */
public enum Role {
  /** 牵头. */
  LEAD,
  /** 责任. */
  RESPONSIBLE,
  /** 组织领导. */
  ORGANISING,
  /** 配合. */
  COOPERATING,
  /** 综合协调. */
  COORDINATING,
  /** 指导. */
  GUIDING;

  /** Whether the role opens tasks; the others take part in them. */
  public boolean opensTasks() {
    return this == LEAD || this == RESPONSIBLE || this == ORGANISING;
  }
}
