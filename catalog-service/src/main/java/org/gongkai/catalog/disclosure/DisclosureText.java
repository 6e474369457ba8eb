package org.gongkai.catalog.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a disclosure says.
 *
 * @param title 名称
 * @param summary 内容概述, or null
 * @param elements values of the item's content elements by their codes
 * @param body full text, or null
 */
public record DisclosureText(
    String title, String summary, Map<String, Object> elements, String body) {

  public DisclosureText {
    elements =
        elements == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(elements));
  }
}
