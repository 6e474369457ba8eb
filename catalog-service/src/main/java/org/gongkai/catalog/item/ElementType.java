package org.gongkai.catalog.item;

/** The type of a content element's value; values are validated against it. */
public enum ElementType {
  /** One line, at most 500 characters. */
  TEXT,
  /** At most 20,000 characters. */
  LONG_TEXT,
  /** A decimal number. */
  NUMBER,
  /** An amount in yuan with at most two decimals. */
  MONEY,
  /** An ISO date. */
  DATE,
  /** {@code {"from": date, "to": date}}, both inclusive. */
  DATE_RANGE,
  /** The name of an office holder or contact. */
  PERSON,
  /** A telephone number. */
  PHONE,
  /** The code or the name of a unit. */
  UNIT,
  /** A list of texts. */
  LIST,
  /** An HTTPS address of a file. */
  FILE
}
