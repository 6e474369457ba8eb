package org.gongkai.catalog.unit;

/** What sort of body a unit is. */
public enum UnitKind {
  /** 人民政府. */
  GOVERNMENT,
  /** 部门. */
  DEPARTMENT,
  /** 派出机关, 管委会. */
  DISPATCHED_AGENCY,
  /** 党委部门. */
  PARTY_ORGAN,
  /** 事业单位. */
  PUBLIC_INSTITUTION,
  /** 企业. */
  ENTERPRISE,
  /** 社会组织. */
  SOCIAL_ORGANISATION,
  /** 其他. */
  OTHER
}
