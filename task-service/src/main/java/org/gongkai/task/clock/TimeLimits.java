package org.gongkai.task.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * Reads time limits as events and import files write them. Tolerant: properties that it does not
 * know are ignored; an unknown kind is refused, because nobody could say when such a duty is due.
 */
public final class TimeLimits {

  private TimeLimits() {}

  /**
   * Reads an item's limits: {@code timeLimit}, {@code generalTimeLimit} and {@code specialLaw}.
   *
   * @throws IllegalArgumentException as {@link #read}
   */
  public static GoverningLimit readBasis(JsonNode node) {
    return new GoverningLimit(
        read(node.required("timeLimit")),
        node.hasNonNull("generalTimeLimit") ? read(node.get("generalTimeLimit")) : null,
        text(node, "specialLaw"));
  }

  /**
   * Reads a time limit.
   *
   * @throws IllegalArgumentException when the kind is unknown or a part that it needs is missing
   */
  public static TimeLimit read(JsonNode node) {
    String quote = text(node, "quote");
    return switch (TimeLimitKind.valueOf(node.required("kind").asText())) {
      case WORKING_DAYS_FROM_FORMATION ->
          new TimeLimit.FromFormation(number(node, "workingDays"), quote);
      case WORKING_DAYS_FROM_DECISION ->
          new TimeLimit.FromDecision(number(node, "workingDays"), quote);
      case NOTICE_PERIOD ->
          new TimeLimit.NoticePeriod(
              number(node, "minimumDays"),
              DayCount.valueOf(node.required("dayKind").asText()),
              quote);
      case MONTHLY -> new TimeLimit.Monthly(number(node, "fromDay"), number(node, "toDay"), quote);
      case HALF_YEAR ->
          new TimeLimit.HalfYear(
              TimeLimit.Half.valueOf(node.required("half").asText()),
              node.hasNonNull("year") ? node.get("year").asInt() : null,
              quote);
      case FIXED_DATE ->
          new TimeLimit.FixedDate(
              LocalDate.parse(node.required("date").asText()),
              node.hasNonNull("opensOn") ? LocalDate.parse(node.get("opensOn").asText()) : null,
              node.path("programme").asBoolean(),
              quote);
      case YEARLY ->
          new TimeLimit.Yearly(
              number(node, "fromMonth"),
              number(node, "fromDay"),
              number(node, "dueMonth"),
              number(node, "dueDay"),
              node.hasNonNull("about")
                  ? TimeLimit.AboutYear.valueOf(node.get("about").asText())
                  : TimeLimit.AboutYear.THIS_YEAR,
              quote);
      case QUALITATIVE ->
          new TimeLimit.Qualitative(
              TimeLimit.Term.valueOf(node.required("term").asText()),
              node.hasNonNull("serviceLevel") ? serviceLevel(node.get("serviceLevel")) : null,
              quote);
    };
  }

  private static ServiceLevel serviceLevel(JsonNode node) {
    return new ServiceLevel(
        number(node, "days"),
        DayCount.valueOf(node.required("dayKind").asText()),
        ServiceLevel.From.valueOf(node.required("from").asText()));
  }

  private static int number(JsonNode node, String field) {
    return node.required(field).asInt();
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
