package org.gongkai.task.obligation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.task.clock.TimeLimitKind;
import org.gongkai.task.item.Item;
import org.gongkai.task.item.Mode;
import org.gongkai.task.json.StoredJson;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;

/** An obligation as a row, one component per column. */
public record ObligationRow(
    UUID id,
    UUID itemId,
    long itemVersion,
    String itemCode,
    Item.Kind itemKind,
    String title,
    String jurisdiction,
    String domain,
    String[] domainPath,
    String unit,
    Role role,
    Mode mode,
    String participants,
    String[] participantUnits,
    String origins,
    TimeLimitKind limitKind,
    String basis,
    ObligationState state,
    LocalDate assignedOn,
    LocalDate nextOpensOn,
    Instant expandedAt) {

  static ObligationRow of(Obligation one) {
    return new ObligationRow(
        one.id(),
        one.itemId(),
        one.itemVersion(),
        one.itemCode(),
        one.itemKind(),
        one.title(),
        one.jurisdiction(),
        one.domain(),
        one.domainPath().toArray(String[]::new),
        one.unit(),
        one.role(),
        one.mode(),
        StoredJson.write(one.participants()),
        one.participants().stream().map(Participant::unit).toArray(String[]::new),
        StoredJson.write(one.origins()),
        one.limitKind(),
        one.basis(),
        one.state(),
        one.assignedOn(),
        one.nextOpensOn(),
        one.expandedAt());
  }

  Obligation obligation() {
    return new Obligation(
        id,
        itemId,
        itemVersion,
        itemCode,
        itemKind,
        title,
        jurisdiction,
        domain,
        List.of(domainPath),
        unit,
        role,
        mode,
        StoredJson.read(participants, new TypeReference<List<Participant>>() {}),
        StoredJson.read(origins, new TypeReference<List<Origin>>() {}),
        limitKind,
        basis,
        state,
        assignedOn,
        nextOpensOn,
        expandedAt);
  }
}
