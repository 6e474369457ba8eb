package org.gongkai.catalog.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.catalog.exchange.layout.Decision;

/**
 * The part {@code decisions} of an import: a JSON array. A type of its own, because a list would
 * mean one part per decision.
 *
 * @param all the decisions
 */
@Schema(type = SchemaType.ARRAY, implementation = Decision.class)
record Decisions(@JsonValue @Size(max = 5000) List<@NotNull @Valid Decision> all) {

  /** No decision at all. */
  static final Decisions NONE = new Decisions(List.of());

  /** Copies the list; a null in it is an error of whoever wrote it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Decisions {
    all = List.copyOf(all);
  }
}
