package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Use cases around single unit groups. */
@ApplicationScoped
class GroupService {

  private final GroupRegister register;
  private final UnitRegister units;
  private final Access access;
  private final Audit audit;

  GroupService(GroupRegister register, UnitRegister units, Access access, Audit audit) {
    this.register = register;
    this.units = units;
    this.access = access;
    this.audit = audit;
  }

  UnitGroup get(String code) {
    return Optional.ofNullable(register.findAll(List.of(code)).get(code))
        .orElseThrow(() -> new GroupNotFound(code));
  }

  List<GroupMember> members(String code, LocalDate day) {
    return register.members(get(code).content().definition(), day);
  }

  /**
   * Brings a group into use.
   *
   * <p>Safe when repeated or killed: row, event and audit entry commit together, and the code is
   * unique.
   */
  @Audited("unit-group.define")
  @Transactional
  UnitGroup define(String jurisdiction, GroupContent content) {
    access.requireJurisdiction(jurisdiction);
    if (register.findAll(List.of(content.code())).containsKey(content.code())) {
      throw new CodeTaken(content.code());
    }
    check(content);
    GroupEvent event = UnitGroup.define(Ids.next(), jurisdiction, content);
    register.write(Changes.created(event));
    audit.record(AuditEntry.of("unit-group.define", "unit-group", content.code()).to(content));
    return event.group();
  }

  /**
   * Gives a group another name or definition; the same changes nothing.
   *
   * <p>Safe when repeated or killed: the version decides, and row, event and audit entry commit
   * together.
   */
  @Audited("unit-group.revise")
  @Transactional
  UnitGroup revise(@AuditSubject String code, long expected, GroupContent content) {
    UnitGroup group = get(code);
    access.requireJurisdiction(group.jurisdiction());
    StaleVersion.check(expected, group.version());
    if (!content.code().equals(code)) {
      throw new InvalidContent(
          List.of(new Violation("/code", "code-changed", Map.of("value", content.code()))));
    }
    check(content);
    Optional<GroupEvent> event = group.revise(content);
    event.ifPresent(
        revised -> {
          register.write(Changes.revised(revised));
          audit.record(
              AuditEntry.of("unit-group.revise", "unit-group", code)
                  .from(group.content())
                  .to(content));
        });
    return event.map(GroupEvent::group).orElse(group);
  }

  private void check(GroupContent content) {
    List<Violation> broken = new ArrayList<>(GroupRules.check(content));
    if (content.definition() instanceof GroupDefinition.Listed listed) {
      Map<String, Unit> known = units.findAll(listed.members());
      for (int i = 0; i < listed.members().size(); i++) {
        String member = listed.members().get(i);
        if (!known.containsKey(member)) {
          broken.add(
              new Violation("/definition/members/" + i, "unit-unknown", Map.of("value", member)));
        }
      }
    }
    InvalidContent.refuseIfAny(broken);
  }
}
