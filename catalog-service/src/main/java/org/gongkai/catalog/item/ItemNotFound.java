package org.gongkai.catalog.item;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** No item, or no such version of it, has this id. */
public final class ItemNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param id the id asked for
   */
  public ItemNotFound(UUID id) {
    super(Kind.NOT_FOUND, "item-not-found", Map.of("item", id.toString()));
  }
}
