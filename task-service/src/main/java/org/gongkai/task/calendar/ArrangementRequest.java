package org.gongkai.task.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A year's arrangement as an administrator enters it.
 *
 * @param offDays days off, weekends inside a holiday included
 * @param workdays Saturdays and Sundays made working days
 * @param source the notice
 */
public record ArrangementRequest(
    @NotNull @Size(max = 120) List<@NotNull @Valid Day> offDays,
    @NotNull @Size(max = 60) List<@NotNull @Valid Day> workdays,
    @NotBlank
        @Size(max = 300)
        @Schema(description = "安排的依据 / the notice", examples = "国务院办公厅关于2027年部分节假日安排的通知")
        String source) {

  /**
   * One day.
   *
   * @param date the day
   * @param name the festival
   */
  public record Day(
      @NotNull @Schema(examples = "2027-01-01") LocalDate date,
      @NotBlank @Size(max = 40) @Schema(examples = "元旦") String name) {

    private NamedDay named() {
      return new NamedDay(date, name);
    }
  }

  YearArrangement arrangement(int year, int version) {
    return new YearArrangement(
        year,
        version,
        offDays.stream().map(Day::named).toList(),
        workdays.stream().map(Day::named).toList(),
        source);
  }
}
