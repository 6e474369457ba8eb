package org.gongkai.notification.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A year's arrangement of days off and make-up workdays (调休上班), as announced or amended.
 *
 * @param version grows with every amendment of the year's notice
 * @param provisional the State Council has not announced the year yet
 * @param offDays days off; days of a neighbouring year may stand in it
 * @param workdays weekend days that are worked
 */
public record CalendarNotice(
    int year,
    long version,
    boolean provisional,
    List<LocalDate> offDays,
    List<LocalDate> workdays) {}
