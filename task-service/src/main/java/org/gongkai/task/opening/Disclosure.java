package org.gongkai.task.opening;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of a disclosure; nothing of its content.
 *
 * @param id id in the catalogue
 * @param version its version there
 * @param itemId the item that it answers
 * @param unit code of the disclosing unit
 * @param carrier code of the unit that carries on its duties today; the same while it exists
 * @param state its state there
 * @param formedOn day on which the information was formed or changed, or null
 * @param decidedOn day of the administrative decision, or null
 * @param period what it is about, or null
 * @param publishedOn day of publication in Asia/Shanghai, or null
 * @param withdrawnOn day of withdrawal in Asia/Shanghai, or null
 */
public record Disclosure(
    UUID id,
    long version,
    UUID itemId,
    String unit,
    String carrier,
    String state,
    LocalDate formedOn,
    LocalDate decidedOn,
    String period,
    LocalDate publishedOn,
    LocalDate withdrawnOn) {

  Disclosure carriedBy(String successor) {
    return new Disclosure(
        id,
        version,
        itemId,
        unit,
        successor,
        state,
        formedOn,
        decidedOn,
        period,
        publishedOn,
        withdrawnOn);
  }

  boolean discarded() {
    return "DISCARDED".equals(state);
  }
}
