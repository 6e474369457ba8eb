package org.gongkai.catalog.item;

/** How information becomes public (公开方式). */
public enum Method {
  /** 主动公开. */
  PROACTIVE,
  /** 依申请公开. */
  ON_APPLICATION
}
