package org.gongkai.catalog.item;

/** For whom information is made public (公开对象). */
public enum AudienceKind {
  /** 全社会. */
  WHOLE_SOCIETY,
  /** 特定区域, 特定群体: never shown on the public web. */
  SPECIFIC
}
