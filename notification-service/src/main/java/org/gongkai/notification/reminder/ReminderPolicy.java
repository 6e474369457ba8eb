package org.gongkai.notification.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** When the tasks of a jurisdiction and kind are reminded of. */
@Entity
@Table(name = "reminder_policy")
class ReminderPolicy {

  /**
   * The policy for every jurisdiction and kind, which the service comes with and which cannot be
   * removed.
   */
  static final UUID DEFAULT_ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Id private UUID id;
  @Version private long version;
  private String jurisdiction;

  @Column(name = "task_kind")
  private String taskKind;

  @Column(name = "days_before")
  private int[] daysBefore;

  @Column(name = "on_the_day")
  private boolean onTheDay;

  @Column(name = "daily_after")
  private int dailyAfter;

  @Column(name = "then_every")
  private int thenEvery;

  /** For Hibernate. */
  protected ReminderPolicy() {}

  /**
   * @param jurisdiction region code, covering those below it; null for every one
   * @param taskKind null for every kind
   */
  ReminderPolicy(UUID id, String jurisdiction, String taskKind, ReminderSchedule schedule) {
    this.id = id;
    this.jurisdiction = jurisdiction;
    this.taskKind = taskKind;
    revise(schedule);
  }

  /** Replaces the schedule; what has been decided stays decided. */
  final void revise(ReminderSchedule schedule) {
    this.daysBefore = schedule.before().stream().mapToInt(Integer::intValue).toArray();
    this.onTheDay = schedule.onTheDay();
    this.dailyAfter = schedule.dailyAfter();
    this.thenEvery = schedule.thenEvery();
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String jurisdiction() {
    return jurisdiction;
  }

  String taskKind() {
    return taskKind;
  }

  ReminderSchedule schedule() {
    List<Integer> before = IntStream.of(daysBefore).boxed().toList();
    return new ReminderSchedule(before, onTheDay, dailyAfter, thenEvery);
  }

  PolicyRule rule() {
    return new PolicyRule(jurisdiction, taskKind, schedule());
  }
}
