package org.gongkai.task.task;

import java.util.UUID;

/**
 * What a task is about. Only the limit changes during its life, when another version applies.
 *
 * @param kind what it asks for
 * @param obligationId the obligation that opened it
 * @param itemId item of the catalogue
 * @param itemCode its code
 * @param title its name
 * @param jurisdiction region code of the catalogue
 * @param domain domain code
 * @param role the owning unit's role
 * @param period what the information is about ({@code 2026-10}, {@code 2026-H1}, {@code 2026}), or
 *     null
 * @param disclosureId the draft or publication it follows, or null
 * @param basis the time limit that governs it, as JSON: {@code timeLimit}, {@code
 *     generalTimeLimit}, {@code specialLaw}
 */
public record TaskSubject(
    TaskKind kind,
    UUID obligationId,
    UUID itemId,
    String itemCode,
    String title,
    String jurisdiction,
    String domain,
    Role role,
    String period,
    UUID disclosureId,
    String basis) {

  /** The same subject under another version of the limit. */
  TaskSubject under(String limit) {
    return new TaskSubject(
        kind,
        obligationId,
        itemId,
        itemCode,
        title,
        jurisdiction,
        domain,
        role,
        period,
        disclosureId,
        limit);
  }
}
