package org.gongkai.catalog.exchange.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.unit.AssignmentRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoleCellsOfTheSourcesTest {

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("cells")
  void every_role_cell_of_the_five_sources_is_read_or_left_to_a_person(
      String source, AssignmentRole column, String cell, Offices offices, String expected) {
    // Given
    RoleCellParser parser = new RoleCellParser(offices.directory(), Map.of());

    // When
    Reading<Assignment> reading = parser.read(cell, column);

    // Then
    assertEquals(expected, describe(reading));
  }

  static String describe(Reading<Assignment> reading) {
    Stream<String> read =
        reading.values().stream()
            .map(
                each ->
                    Stream.of(
                            Stream.of(each.role().name(), each.mode().name()),
                            each.units().stream(),
                            each.groups().stream())
                        .flatMap(part -> part)
                        .collect(Collectors.joining(" ")));
    Stream<String> open =
        reading.questions().stream().map(each -> "? " + each.reason() + " " + each.about());
    return Stream.concat(read, open).collect(Collectors.joining(" | "));
  }

  static List<Arguments> cells() throws IOException {
    List<Arguments> cells = new ArrayList<>();
    String source = null;
    Offices offices = null;
    try (InputStream file =
        RoleCellsOfTheSourcesTest.class.getResourceAsStream("/exchange/role-cells.txt")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          source = line.substring(1, line.indexOf(']'));
          offices = new Offices();
        } else if (line.startsWith("units ")) {
          offices.units(line.substring(6).split(" ", -1));
        } else if (line.startsWith("groups ")) {
          offices.groups(line.substring(7).split(" ", -1));
        } else if (line.contains("\t")) {
          String[] parts = line.split("\t", -1);
          AssignmentRole column = parts[0].equals("-") ? null : AssignmentRole.valueOf(parts[0]);
          cells.add(Arguments.of(source, column, parts[1], offices, parts[2]));
        }
      }
    }
    return cells;
  }
}
