package org.gongkai.catalog.disclosure;

/** Where a disclosure stands. */
public enum DisclosureState {
  /** 起草: its authors work on it. */
  DRAFT,
  /** 送审: it waits for the confidentiality review. */
  IN_REVIEW,
  /** 审查未通过: it can be revised and submitted again, or discarded. */
  REVIEW_REFUSED,
  /** 审查通过: it can be published. */
  REVIEW_PASSED,
  /** 已公开. */
  PUBLISHED,
  /** 已撤回: its index number stays, its content is no longer public. */
  WITHDRAWN,
  /** 已废弃: a draft that was given up. */
  DISCARDED
}
