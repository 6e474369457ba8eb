package org.gongkai.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;

/** The journal, for auditors. */
@Path("/v1/audit-entries")
@Tag(name = "audit", description = "审计 / Audit")
class AuditResource {

  private final AuditReader journal;

  AuditResource(AuditReader journal) {
    this.journal = journal;
  }

  @GET
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      operationId = "listAuditEntries",
      summary = "查询审计记录 / Who did what, for which unit, why, and what it changed",
      description =
          "新的在前；只增不改。被拒绝的和失败的操作也在其中。"
              + " / Newest first; append-only. Refused and failed attempts are in it too.")
  public Page<AuditEntryView> list(
      @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageQuery page) {
    return journal.list(filter, page);
  }
}
