package org.gongkai.task.task;

import java.util.Map;

/** What a rule says to a command. */
public sealed interface Decision {

  /** The rule has nothing against it. */
  record Allowed() implements Decision {}

  /**
   * The rule is against it.
   *
   * @param rule the rule's name, which is the problem's code
   * @param forbidden whether the person may not, whatever the task's state
   * @param arguments what the text of the refusal names
   */
  record Refused(String rule, boolean forbidden, Map<String, Object> arguments)
      implements Decision {}

  /** Allowed. */
  static Decision allowed() {
    return new Allowed();
  }
}
