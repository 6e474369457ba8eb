package org.gongkai.task.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The arrangements 2004–2026 that come with the service: data of the npm package {@code
 * chinese-days} 1.5.7 (MIT, its licence lies beside it), checked day by day against a second data
 * set.
 *
 * <p>A New-Year day in December was arranged by the notice of the year that it precedes, and is
 * filed there.
 */
public final class ShippedArrangements {

  private static final String RESOURCE = "/calendar/chinese-days.json";
  private static final String SOURCE = "国务院办公厅关于%d年部分节假日安排的通知";

  private ShippedArrangements() {}

  /**
   * Reads the arrangements, in the order of their years.
   *
   * @throws UncheckedIOException when the resource cannot be read
   */
  public static List<YearArrangement> read() {
    try (InputStream in = ShippedArrangements.class.getResourceAsStream(RESOURCE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      Map<Integer, List<NamedDay>> offDays = byYear(root.required("holidays"));
      Map<Integer, List<NamedDay>> workdays = byYear(root.required("workdays"));
      return offDays.keySet().stream().map(year -> arrangement(year, offDays, workdays)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YearArrangement arrangement(
      int year, Map<Integer, List<NamedDay>> offDays, Map<Integer, List<NamedDay>> workdays) {
    return new YearArrangement(
        year,
        1,
        offDays.get(year),
        workdays.getOrDefault(year, List.of()),
        String.format(SOURCE, year));
  }

  private static Map<Integer, List<NamedDay>> byYear(JsonNode days) {
    Map<Integer, List<NamedDay>> byYear = new TreeMap<>();
    days.properties()
        .forEach(
            entry -> {
              LocalDate date = LocalDate.parse(entry.getKey());
              int year = date.getMonth() == Month.DECEMBER ? date.getYear() + 1 : date.getYear();
              byYear
                  .computeIfAbsent(year, y -> new ArrayList<>())
                  .add(new NamedDay(date, chineseName(entry.getValue().asText())));
            });
    return byYear;
  }

  /** The second of three parts: {@code Spring Festival,春节,4}. */
  private static String chineseName(String entry) {
    return entry.substring(entry.indexOf(',') + 1, entry.lastIndexOf(','));
  }
}
