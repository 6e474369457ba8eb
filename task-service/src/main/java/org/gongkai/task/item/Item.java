package org.gongkai.task.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.task.clock.GoverningLimit;
import org.gongkai.task.clock.TimeLimits;
import org.gongkai.task.json.StoredJson;

/**
 * An item as the catalogue last described it.
 *
 * @param id id in the catalogue
 * @param version its version there
 * @param code its code
 * @param jurisdiction region code of its catalogue
 * @param domain code of its domain
 * @param domainPath codes from the top of the domain tree down to its domain
 * @param kind {@code DISCLOSURE} or {@code WORK}
 * @param title one or two name levels
 * @param assignments who must do it
 * @param basis the time limit as JSON: {@code timeLimit}, {@code generalTimeLimit}, {@code
 *     specialLaw}
 * @param assignedOn date of the document whose clause assigns it: groups are expanded as of this
 *     day
 * @param historyBefore obligations dated before this day are history; null means none are
 * @param effectiveFrom first day on which this version applies; a repeal's is the day after the
 *     item's last day
 * @param effective false once it is repealed
 */
public record Item(
    UUID id,
    long version,
    String code,
    String jurisdiction,
    String domain,
    List<String> domainPath,
    Kind kind,
    String title,
    List<Assignment> assignments,
    String basis,
    LocalDate assignedOn,
    LocalDate historyBefore,
    LocalDate effectiveFrom,
    boolean effective) {

  /** What answers an item. */
  public enum Kind {
    /** Published information. */
    DISCLOSURE,
    /** A report that the work is done. */
    WORK
  }

  /** Its own and the general limit. */
  public GoverningLimit limit() {
    return limit(basis);
  }

  /** Reads a stored basis. */
  public static GoverningLimit limit(String basis) {
    return TimeLimits.readBasis(StoredJson.tree(basis));
  }

  /** The units and groups that the assignments name. */
  public List<String> mentions() {
    return assignments.stream()
        .flatMap(a -> Stream.concat(a.units().stream(), a.groups().stream()))
        .distinct()
        .toList();
  }
}
