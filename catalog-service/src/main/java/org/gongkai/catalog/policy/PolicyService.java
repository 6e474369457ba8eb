package org.gongkai.catalog.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
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

/** Use cases around single source documents. */
@ApplicationScoped
class PolicyService {

  private final PolicyRegister register;
  private final Event<PolicyRevised> revisions;
  private final Access access;
  private final Audit audit;

  PolicyService(
      PolicyRegister register, Event<PolicyRevised> revisions, Access access, Audit audit) {
    this.register = register;
    this.revisions = revisions;
    this.access = access;
    this.audit = audit;
  }

  Policy get(String code) {
    return register.find(code).orElseThrow(() -> new PolicyNotFound(code));
  }

  /**
   * Records a source document with its clauses.
   *
   * <p>Safe when repeated or killed: rows and audit entry commit together, and the code is unique.
   */
  @Audited("policy.record")
  @Transactional
  Policy record(String jurisdiction, PolicyContent content) {
    access.requireJurisdiction(jurisdiction);
    if (register.find(content.code()).isPresent()) {
      throw new CodeTaken(content.code());
    }
    InvalidContent.refuseIfAny(PolicyRules.check(content));
    Policy policy = Policy.record(Ids.next(), jurisdiction, content);
    register.write(Changes.created(policy));
    audit.record(AuditEntry.of("policy.record", "policy", content.code()).to(content));
    return policy;
  }

  /**
   * Corrects the record of a source document; the same changes nothing.
   *
   * <p>Safe when repeated or killed: the version decides; rows, audit entry and the new versions of
   * the items that quote it commit together.
   */
  @Audited("policy.revise")
  @Transactional
  Policy revise(@AuditSubject String code, long expected, PolicyContent content) {
    Policy policy = get(code);
    access.requireJurisdiction(policy.jurisdiction());
    StaleVersion.check(expected, policy.version());
    if (!content.code().equals(code)) {
      throw new InvalidContent(
          List.of(new Violation("/code", "code-changed", Map.of("value", content.code()))));
    }
    InvalidContent.refuseIfAny(PolicyRules.check(content));
    Optional<Policy> revised = policy.revise(content);
    revised.ifPresent(
        next -> {
          register.write(Changes.revised(next));
          revisions.fire(new PolicyRevised(next));
          audit.record(
              AuditEntry.of("policy.revise", "policy", code).from(policy.content()).to(content));
        });
    return revised.orElse(policy);
  }
}
