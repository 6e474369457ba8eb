package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.rule.CodeTaken;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;

/** Use cases around single units. */
@ApplicationScoped
class UnitService {

  private final UnitRegister register;
  private final Access access;
  private final Audit audit;

  UnitService(UnitRegister register, Access access, Audit audit) {
    this.register = register;
    this.access = access;
    this.audit = audit;
  }

  Unit get(String code) {
    return register.find(code).orElseThrow(() -> new UnitNotFound(code));
  }

  /**
   * Takes a unit into the register.
   *
   * <p>Safe when repeated or killed: row, event and audit entry commit together, and the code is
   * unique.
   */
  @Audited("unit.register")
  @Transactional
  Unit register(UnitContent content) {
    access.requireJurisdiction(content.region().code());
    register.lockTree();
    if (register.find(content.code()).isPresent()) {
      throw new CodeTaken(content.code());
    }
    check(content);
    UnitEvent event = Unit.register(Ids.next(), content);
    register.write(Changes.created(event));
    audit.record(AuditEntry.of("unit.register", "unit", content.code()).to(content));
    return event.unit();
  }

  /**
   * Gives a unit other content; the same content changes nothing.
   *
   * <p>Safe when repeated or killed: the version decides, and row, event and audit entry commit
   * together.
   */
  @Audited("unit.revise")
  @Transactional
  Unit revise(@AuditSubject String code, long expected, UnitContent content) {
    register.lockTree();
    Unit unit = get(code);
    access.requireJurisdiction(unit.content().region().code());
    access.requireJurisdiction(content.region().code());
    StaleVersion.check(expected, unit.version());
    if (!content.code().equals(code)) {
      throw new InvalidContent(
          List.of(new Violation("/code", "code-changed", Map.of("value", content.code()))));
    }
    check(content);
    Optional<UnitEvent> event = unit.revise(content);
    event.ifPresent(
        revised -> {
          register.write(Changes.revised(revised));
          audit.record(AuditEntry.of("unit.revise", "unit", code).from(unit.content()).to(content));
        });
    return event.map(UnitEvent::unit).orElse(unit);
  }

  /**
   * Gives a unit its last day and names who carries its duties on.
   *
   * <p>Safe when repeated or killed: the version decides, and row, event and audit entry commit
   * together.
   */
  @Audited("unit.dissolve")
  @Transactional
  Unit dissolve(@AuditSubject String code, long expected, Dissolution dissolution) {
    register.lockTree();
    Unit unit = get(code);
    access.requireJurisdiction(unit.content().region().code());
    StaleVersion.check(expected, unit.version());
    UnitEvent event = unit.dissolve(dissolution.lastDay(), dissolution.successors());
    check(event.unit().content());
    register.write(Changes.revised(event));
    audit.record(
        AuditEntry.of("unit.dissolve", "unit", code)
            .because(dissolution.reason())
            .from(unit.content())
            .to(event.unit().content()));
    return event.unit();
  }

  private void check(UnitContent content) {
    List<Violation> broken = new ArrayList<>(UnitRules.check(content));
    if (broken.isEmpty()) {
      broken.addAll(new UnitGraph(around(content)).check(content));
    }
    InvalidContent.refuseIfAny(broken);
  }

  /** The unit as it would be, its successors, and the line of units above it. */
  private Map<String, UnitContent> around(UnitContent content) {
    Map<String, UnitContent> units = new HashMap<>();
    units.put(content.code(), content);
    Set<String> wanted = new HashSet<>(content.successors());
    Optional.ofNullable(content.parent()).ifPresent(wanted::add);
    wanted.removeAll(units.keySet());
    while (!wanted.isEmpty()) {
      Map<String, Unit> found = register.findAll(wanted);
      wanted.clear();
      for (Unit unit : found.values()) {
        units.put(unit.content().code(), unit.content());
        Optional.ofNullable(unit.content().parent()).ifPresent(wanted::add);
      }
      wanted.removeAll(units.keySet());
    }
    return units;
  }
}
