package org.gongkai.catalog.unit;

/** Where the code of a unit comes from. */
public enum CodeScheme {
  /** 统一社会信用代码, GB 32100-2015: 18 characters with a check character. */
  USCC,
  /** A code of the suite's own: {@code <region>-<SLUG>}, for units whose USCC is not known. */
  OWN
}
