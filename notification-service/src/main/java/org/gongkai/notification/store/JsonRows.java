package org.gongkai.notification.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Many rows as one parameter of one statement: a JSON array that PostgreSQL unfolds by {@code
 * json_to_recordset}. Properties are named like columns ({@code deadlineRevision} becomes {@code
 * deadline_revision}).
 */
@ApplicationScoped
public class JsonRows {

  private final ObjectMapper mapper;

  JsonRows(ObjectMapper mapper) {
    this.mapper = mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  /** The rows as a JSON array; dates and instants in ISO form. */
  public String of(Collection<?> rows) {
    try {
      return mapper.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Rows are records of plain values", e);
    }
  }
}
