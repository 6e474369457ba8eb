package org.gongkai.catalog.exchange.cell;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two names of offices resemble each other: the Dice coefficient over their characters and
 * pairs of neighbouring characters. Chinese names differ by inserted characters (市食药监局, 市食品药品监管局),
 * which this measure forgives and an edit distance does not.
 */
final class NameSimilarity {

  private NameSimilarity() {}

  /** 0 (nothing in common) to 1 (equal). */
  static double of(String a, String b) {
    Set<String> left = grams(a);
    Set<String> right = grams(b);
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    return left.isEmpty() || right.isEmpty()
        ? 0
        : 2.0 * common.size() / (left.size() + right.size());
  }

  private static Set<String> grams(String name) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < name.length(); i++) {
      grams.add(name.substring(i, i + 1));
      if (i + 1 < name.length()) {
        grams.add(name.substring(i, i + 2));
      }
    }
    return grams;
  }
}
