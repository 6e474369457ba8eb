package org.gongkai.catalog.item;

/** The stages of government work (决策公开, 执行公开, 管理公开, 服务公开, 结果公开). */
public enum Stage {
  /** 决策. */
  DECISION,
  /** 执行. */
  EXECUTION,
  /** 管理. */
  MANAGEMENT,
  /** 服务. */
  SERVICE,
  /** 结果. */
  RESULT
}
