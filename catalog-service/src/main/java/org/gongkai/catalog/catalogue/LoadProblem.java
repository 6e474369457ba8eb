package org.gongkai.catalog.catalogue;

import java.util.List;
import java.util.Map;
import org.gongkai.catalog.unit.NearbyUnit;

/**
 * Why a document cannot be loaded, at one place.
 *
 * @param pointer JSON pointer into the document
 * @param origin cell of the table it was read from, or null
 * @param code stable name of the broken rule; texts in {@code problems.properties}
 * @param arguments values for the text
 * @param nearest for an unknown unit: the known ones with the most similar names, best first
 */
public record LoadProblem(
    String pointer,
    Origin origin,
    String code,
    Map<String, Object> arguments,
    List<NearbyUnit> nearest) {

  public LoadProblem {
    arguments = Map.copyOf(arguments);
    nearest = List.copyOf(nearest);
  }
}
