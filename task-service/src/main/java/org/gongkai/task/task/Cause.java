package org.gongkai.task.task;

/** What made the suite itself change a task; a person's change has none, but words of its own. */
public enum Cause {
  /** The item was repealed, or no longer obliges the unit. */
  DUTY_ENDED("事项已废止或不再由本单位承担"),
  /** The unit has ended, and another carries on its powers. */
  UNIT_ENDED("原单位已撤销，由继续行使其职权的单位承担"),
  /** Another time limit applies. */
  LIMIT_CHANGED("公开时限变更"),
  /** The day of formation or decision was corrected. */
  FACTS_CHANGED("信息形成或决定日期变更"),
  /** An arrangement of days off was announced or amended. */
  CALENDAR_CHANGED("放假安排变更"),
  /** The draft that the task follows was discarded. */
  DRAFT_DISCARDED("草稿已废弃"),
  /** The notice that the task watches was taken down before its period had run. */
  NOTICE_TAKEN_DOWN("公示期未满即撤下");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** What is shown as the reason of the change. */
  public String words() {
    return words;
  }
}
