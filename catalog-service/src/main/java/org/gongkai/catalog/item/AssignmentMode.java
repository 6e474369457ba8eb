package org.gongkai.catalog.item;

/** Whether several units of one assignment answer each for themselves or together. */
public enum AssignmentMode {
  /** 分别: a task of its own for every unit. */
  EACH,
  /** One task; the first unit owns it, the others take part. */
  JOINT
}
