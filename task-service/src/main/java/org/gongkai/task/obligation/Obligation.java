package org.gongkai.task.obligation;

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

/**
 * What an item obliges one unit to.
 *
 * @param id UUIDv7
 * @param itemId item of the catalogue
 * @param itemVersion the item's version that was expanded
 * @param itemCode its code
 * @param itemKind what answers it
 * @param title its name
 * @param jurisdiction region code of its catalogue
 * @param domain domain code
 * @param domainPath domain codes from the top down
 * @param unit code of the unit that carries it today
 * @param role the unit's strongest role
 * @param mode how the units of the assignment share it
 * @param participants the units that take part
 * @param origins the recorded expansion
 * @param limitKind kind of its time limit
 * @param basis the time limit as JSON, a configured service level included
 * @param state whether it is to be fulfilled
 * @param assignedOn date of the document that assigns it
 * @param nextOpensOn first day on which its next task opens, or null
 * @param expandedAt when it was last expanded
 */
public record Obligation(
    UUID id,
    UUID itemId,
    long itemVersion,
    String itemCode,
    Item.Kind itemKind,
    String title,
    String jurisdiction,
    String domain,
    List<String> domainPath,
    String unit,
    Role role,
    Mode mode,
    List<Participant> participants,
    List<Origin> origins,
    TimeLimitKind limitKind,
    String basis,
    ObligationState state,
    LocalDate assignedOn,
    LocalDate nextOpensOn,
    Instant expandedAt) {

  /**
   * Whether both oblige the same unit to the same in the same way; when they were expanded is not
   * compared.
   */
  boolean same(Obligation other) {
    return sameBasis(other)
        && with(other.id, other.nextOpensOn, other.itemVersion, other.expandedAt)
            .with(other.basis)
            .equals(other);
  }

  /** Whether both have the same time limit, however it is written. */
  boolean sameBasis(Obligation other) {
    return StoredJson.tree(basis).equals(StoredJson.tree(other.basis));
  }

  private Obligation with(String newBasis) {
    return new Obligation(
        id,
        itemId,
        itemVersion,
        itemCode,
        itemKind,
        title,
        jurisdiction,
        domain,
        domainPath,
        unit,
        role,
        mode,
        participants,
        origins,
        limitKind,
        newBasis,
        state,
        assignedOn,
        nextOpensOn,
        expandedAt);
  }

  /** The same duty under another identity and schedule. */
  Obligation with(UUID newId, LocalDate opensOn, long version, Instant at) {
    return new Obligation(
        newId,
        itemId,
        version,
        itemCode,
        itemKind,
        title,
        jurisdiction,
        domain,
        domainPath,
        unit,
        role,
        mode,
        participants,
        origins,
        limitKind,
        basis,
        state,
        assignedOn,
        opensOn,
        at);
  }

  /** The same, ended. */
  Obligation ended(Instant at) {
    return new Obligation(
        id,
        itemId,
        itemVersion,
        itemCode,
        itemKind,
        title,
        jurisdiction,
        domain,
        domainPath,
        unit,
        role,
        mode,
        participants,
        origins,
        limitKind,
        basis,
        ObligationState.ENDED,
        assignedOn,
        null,
        at);
  }
}
