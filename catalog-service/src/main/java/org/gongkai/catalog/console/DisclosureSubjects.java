package org.gongkai.catalog.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.platform.console.ConsoleSubjects;
import org.gongkai.platform.console.Subject;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sandbox.SandboxConfig;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Disclosures of the sandbox's unit, each in a state that allows the operation; a change proposes
 * the content as it is. Only reads, so it may be asked often and anywhere.
 */
@ApplicationScoped
class DisclosureSubjects implements ConsoleSubjects {

  private static final String OF_UNIT =
      """
      select id, version, elements, formed_on, index_number from disclosure
       where unit = :unit and formed_on is not null and
      """;
  private static final String PUBLISHED = "state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY'";
  private static final String NEWEST = " order by id desc limit 1";
  private static final String OLDEST = " order by id limit 1";

  private final Sql sql;
  private final SandboxConfig sandbox;
  private final ObjectMapper json;

  DisclosureSubjects(Sql sql, SandboxConfig sandbox, ObjectMapper json) {
    this.sql = sql;
    this.sandbox = sandbox;
    this.json = json;
  }

  @Override
  public Map<String, Finder> finders() {
    Map<String, Finder> finders = new HashMap<>();
    finders.put("getDisclosure", find(PUBLISHED + OLDEST, Row::named));
    finders.put("listDisclosureEditions", find(PUBLISHED + OLDEST, Row::named));
    finders.put("getDisclosureByIndexNumber", find(PUBLISHED + OLDEST, Row::indexed));
    finders.put("reviseDisclosure", find("state = 'DRAFT'" + NEWEST, Row::rewritten));
    finders.put("submitDisclosure", find("state = 'DRAFT'" + NEWEST, Row::changed));
    finders.put("discardDisclosure", find("state = 'DRAFT'" + OLDEST, Row::changed));
    finders.put("reviewDisclosure", find("state = 'IN_REVIEW'" + NEWEST, Row::changed));
    finders.put("publishDisclosure", find("state = 'REVIEW_PASSED'" + NEWEST, Row::changed));
    finders.put(
        "correctDisclosure", find(PUBLISHED + " and correction is null" + NEWEST, Row::corrected));
    finders.put("withdrawDisclosure", find(PUBLISHED + NEWEST, Row::changed));
    return finders;
  }

  private Finder find(String condition, Function<Row, Subject> proposal) {
    return stored ->
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(OF_UNIT + condition)
                        .bind("unit", sandbox.unit())
                        .map(this::row)
                        .findOne()
                        .map(proposal));
  }

  private Row row(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Row(
          row.getString("id"),
          row.getLong("version"),
          json.readTree(row.getString("elements")),
          row.getString("formed_on"),
          Optional.ofNullable(row.getString("index_number")));
    } catch (JsonProcessingException e) {
      throw new SQLException("the elements of a disclosure are no JSON", e);
    }
  }

  private record Row(
      String id, long version, JsonNode elements, String formedOn, Optional<String> indexNumber) {

    Subject named() {
      return Subject.of(id);
    }

    Subject indexed() {
      String[] parts = indexNumber.orElseThrow().split("/", 2);
      return Subject.unchanged().parameter("unit", parts[0]).parameter("serial", parts[1]);
    }

    Subject changed() {
      return named().at(version);
    }

    Subject corrected() {
      return changed().body("/elements", elements);
    }

    Subject rewritten() {
      return corrected().body("/formedOn", formedOn);
    }
  }
}
