package org.gongkai.catalog.item;

import java.util.List;

/**
 * The domain of an item, as an item tells of it.
 *
 * @param code its code
 * @param name its name
 * @param path codes from the top of the tree down to it
 */
public record DomainReference(String code, String name, List<String> path) {

  public DomainReference {
    path = List.copyOf(path);
  }
}
