package org.gongkai.task.item;

/** How several units share an assignment. */
public enum Mode {
  /** 分别: each has its own task. */
  EACH,
  /** One task for all: the first unit owns it, the others take part. */
  JOINT
}
