package org.gongkai.platform.sample.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A note as it is asked for. */
record NoteRequest(
    @NotBlank @Size(max = 20) String code,
    @NotNull Note.Kind kind,
    @NotNull String text,
    LocalDate dueOn,
    @NotNull String unit,
    List<@Valid Part> parts) {

  /** Something nested. */
  record Part(@NotBlank String name, @Positive int weight) {}
}
