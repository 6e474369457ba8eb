package org.gongkai.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the journal.
 *
 * @param at by the suite's clock
 * @param actor subject of who did it; {@code system} for timers and consumers
 * @param unit code of the unit for which it was done
 * @param problem code of the problem that was answered; null when done
 * @param before the subject before; null when it was created
 * @param after the subject after; null when nothing came of it
 */
record AuditEntryView(
    UUID id,
    Instant at,
    @Schema(examples = "task.extend") String action,
    @Schema(examples = "task") String subjectType,
    String subjectId,
    String actor,
    String actorName,
    String unit,
    List<String> roles,
    Outcome outcome,
    String reason,
    @Schema(examples = "concurrent-change") String problem,
    @Schema(type = SchemaType.OBJECT) JsonNode before,
    @Schema(type = SchemaType.OBJECT) JsonNode after,
    String traceId) {}
