package org.gongkai.notification.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRuleTest {

  private static final PolicyRule ALL = rule(null, null, 1);
  private static final PolicyRule ALL_WORK = rule(null, "WORK", 2);
  private static final PolicyRule PROVINCE = rule("140000", null, 3);
  private static final PolicyRule CITY = rule("140400", null, 4);
  private static final PolicyRule CITY_WORK = rule("140400", "WORK", 5);
  private static final PolicyRule ELSEWHERE = rule("500000", "WORK", 6);
  private static final List<PolicyRule> RULES =
      List.of(CITY_WORK, ALL, ELSEWHERE, PROVINCE, CITY, ALL_WORK);

  @Test
  void the_most_specific_policy_decides_first_by_jurisdiction_then_by_kind() {
    assertEquals(CITY_WORK, decides("140400", "WORK"));
    assertEquals(CITY, decides("140400", "DISCLOSURE"));
    assertEquals(PROVINCE, decides("140100", "WORK"));
    assertEquals(ALL_WORK, decides("220100", "WORK"));
    assertEquals(ALL, decides("220100", "STANDING"));
  }

  @Test
  void a_policy_covers_the_regions_below_its_jurisdiction() {
    assertEquals(CITY_WORK, decides("140403", "WORK"));
    assertEquals(ELSEWHERE, decides("500101", "WORK"));
  }

  private static PolicyRule decides(String jurisdiction, String kind) {
    return PolicyRule.mostSpecific(RULES, new Scope(jurisdiction, kind)).orElseThrow();
  }

  private static PolicyRule rule(String jurisdiction, String kind, int before) {
    return new PolicyRule(jurisdiction, kind, new ReminderSchedule(List.of(before), true, 0, 0));
  }
}
