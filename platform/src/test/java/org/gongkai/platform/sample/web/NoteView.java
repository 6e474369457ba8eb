package org.gongkai.platform.sample.web;

import java.time.LocalDate;
import java.util.UUID;

/** A note as it is shown. */
record NoteView(
    UUID id,
    long version,
    String code,
    Note.Kind kind,
    String text,
    LocalDate dueOn,
    String unit) {}
