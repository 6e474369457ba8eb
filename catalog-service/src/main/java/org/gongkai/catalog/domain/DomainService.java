package org.gongkai.catalog.domain;

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

/** Use cases around single domains. */
@ApplicationScoped
class DomainService {

  private final DomainRegister register;
  private final Event<DomainRevised> revisions;
  private final Access access;
  private final Audit audit;

  DomainService(
      DomainRegister register, Event<DomainRevised> revisions, Access access, Audit audit) {
    this.register = register;
    this.revisions = revisions;
    this.access = access;
    this.audit = audit;
  }

  Domain get(String code) {
    return register.find(code).orElseThrow(() -> new DomainNotFound(code));
  }

  /**
   * Adds a domain to a jurisdiction's tree.
   *
   * <p>Safe when repeated or killed: row and audit entry commit together, and the code is unique.
   */
  @Audited("domain.add")
  @Transactional
  Domain add(String jurisdiction, DomainContent content) {
    access.requireJurisdiction(jurisdiction);
    register.lockTrees();
    if (register.find(content.code()).isPresent()) {
      throw new CodeTaken(content.code());
    }
    InvalidContent.refuseIfAny(register.tree(jurisdiction).with(List.of(content)).check(content));
    Domain domain = Domain.add(Ids.next(), jurisdiction, content);
    register.write(Changes.created(domain));
    audit.record(AuditEntry.of("domain.add", "domain", content.code()).to(content));
    return domain;
  }

  /**
   * Gives a domain another name, place or parent; the same changes nothing.
   *
   * <p>Safe when repeated or killed: the version decides; row, audit entry and the new versions of
   * the items under it commit together.
   */
  @Audited("domain.revise")
  @Transactional
  Domain revise(@AuditSubject String code, long expected, DomainContent content) {
    register.lockTrees();
    Domain domain = get(code);
    access.requireJurisdiction(domain.jurisdiction());
    StaleVersion.check(expected, domain.version());
    if (!content.code().equals(code)) {
      throw new InvalidContent(
          List.of(new Violation("/code", "code-changed", Map.of("value", content.code()))));
    }
    InvalidContent.refuseIfAny(
        register.tree(domain.jurisdiction()).with(List.of(content)).check(content));
    Optional<Domain> revised = domain.revise(content);
    revised.ifPresent(
        next -> {
          register.write(Changes.revised(next));
          revisions.fire(new DomainRevised(next));
          audit.record(
              AuditEntry.of("domain.revise", "domain", code).from(domain.content()).to(content));
        });
    return revised.orElse(domain);
  }
}
