package org.gongkai.catalog.exchange.cell;

import java.util.List;
import org.gongkai.catalog.item.Assignment;

/**
 * A passage of a cell that a person must decide.
 *
 * @param text the exact words; a decision names them as its key
 * @param reason why no rule reads them
 * @param about the part that is not understood, often a single name
 * @param nearest known names that resemble it, best first
 * @param proposal what the understood part of the passage says; may be empty
 */
public record OpenQuestion(
    String text, Reason reason, String about, List<NearName> nearest, List<Assignment> proposal) {

  public OpenQuestion {
    nearest = List.copyOf(nearest);
    proposal = List.copyOf(proposal);
  }

  /** A question without known names nearby and without a proposal. */
  public OpenQuestion(String text, Reason reason, String about) {
    this(text, reason, about, List.of(), List.of());
  }

  /** Why a passage is left to a person. */
  public enum Reason {
    /** The name is neither a unit's nor a group's. */
    UNKNOWN_NAME,
    /** Several units or groups bear the name. */
    AMBIGUOUS_NAME,
    /** A unit bears the name, but did not exist on the day of the document. */
    NOT_VALID_ON_DAY,
    /** “甲、乙等有关部门”: who else is meant is not known as a group. */
    OPEN_LIST,
    /** “甲、乙牵头”: each for itself or all together is not said. */
    MODE_UNSAID,
    /** “某局＜其他工作人员＞”: the duty is limited to a part of the item. */
    QUALIFIED,
    /** “某信息由某局公开”: the duty is for a part of the item. */
    SCOPED,
    /** No rule reads the passage. */
    NO_RULE,
    /** A day that does not exist, such as 2月30日. */
    NO_SUCH_DATE,
    /** The words name a limit without saying how long (“限时”, “20个工作日”). */
    LIMIT_INCOMPLETE,
    /** The passage names several limits. */
    SEVERAL_LIMITS,
    /** The cell is empty and the request gives no value for such cells. */
    EMPTY
  }
}
