package org.gongkai.catalog.unit;

/** The administrative level of a unit or of a disclosure (公开层级), highest first. */
public enum UnitLevel {
  /** 国家级. */
  NATION,
  /** 省级. */
  PROVINCE,
  /** 市级. */
  CITY,
  /** 县级. */
  COUNTY,
  /** 乡（镇）级. */
  TOWNSHIP,
  /** 村级. */
  VILLAGE
}
