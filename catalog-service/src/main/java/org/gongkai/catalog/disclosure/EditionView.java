package org.gongkai.catalog.disclosure;

import java.time.Instant;
import java.util.Map;

/**
 * What was public from one time on.
 *
 * @param number 1, and one more with each correction
 * @param title 名称
 * @param summary 内容概述, or null
 * @param elements values of content elements by their codes
 * @param body full text, or null
 * @param reason why it took the place of the one before, or null for the first
 * @param publishedAt when it became public
 */
record EditionView(
    int number,
    String title,
    String summary,
    Map<String, Object> elements,
    String body,
    String reason,
    Instant publishedAt) {

  static EditionView of(Edition edition) {
    return new EditionView(
        edition.number(),
        edition.text().title(),
        edition.text().summary(),
        edition.text().elements(),
        edition.text().body(),
        edition.reason(),
        edition.publishedAt());
  }
}
