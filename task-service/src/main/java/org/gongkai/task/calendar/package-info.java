/**
 * The working calendar of the People's Republic of China since 2004: Monday to Friday without the
 * days off that the State Council arranges each year, with the weekend days that it makes working
 * days (调休上班).
 *
 * <p>Owns: the yearly arrangements and their versions, the working-day ordinals, the events of
 * {@code gongkai.calendar.v1}. Invariants: ordinals are dense and never decrease with the date; a
 * year without an arrangement is provisional; an arrangement's December days may stand in the next
 * year's notice. Source: 全国年节及纪念日放假办法 and the yearly notices of the General Office of the State
 * Council.
 */
package org.gongkai.task.calendar;
