package org.gongkai.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.exchange.layout.ImportParameters;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.time.PlausibleDate;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports over REST. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportResource {

  private static final String DRY_RUN = "true：只检查并计数，不写入 / only check and count, write nothing";
  private static final String AS_OF =
      "此日之前到期的义务只作历史，默认今天 / obligations due before this day are history; today by default";
  private static final long FIRST_VERSION = 1;

  private final ImportService service;
  private final Cursors cursors;

  ImportResource(ImportService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(
      operationId = "importFile",
      summary = "导入文件：XLSX、DOCX、CSV、JSON / Import a file",
      description =
          """
          file：标准目录表、任务分工表、单位清单、单位组清单，或 gongkai-import/1；parameters：表格自身没有说明的内容；\
          decisions：对系统不猜测的文字所作的决定。全部成功或全部不写入；错误逐格列出，指针为 /工作表/单元格。重复导入同一文件不产生变更。 \
          / A standard directory table, an assignment table, a list of units or groups, or \
          gongkai-import/1. All or nothing; every cell at fault is named by /<sheet>/<cell>; passages \
          that no rule reads are listed for a decision, never guessed; the same file again changes \
          nothing. Try it with the files of deploy/regimes/samples.\
          """)
  public RestResponse<ImportReport> file(
      @RestForm("file") @NotNull FileUpload file,
      @RestForm("parameters") @PartType(MediaType.APPLICATION_JSON) @Valid
          ImportParameters parameters,
      @RestForm("decisions") @PartType(MediaType.APPLICATION_JSON) @Valid Decisions decisions,
      @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-11-20") @PlausibleDate
          LocalDate asOf,
      @QueryParam("dryRun") @Parameter(description = DRY_RUN, example = "true") boolean dryRun) {
    return answer(
        () ->
            service.file(
                file.uploadedFile(),
                file.fileName() == null ? "" : file.fileName(),
                parameters,
                decisions == null ? Decisions.NONE : decisions,
                asOf,
                dryRun));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(
      operationId = "importDocument",
      summary = "导入 gongkai-import/1 文档 / Import a document",
      description =
          "全部成功或全部不写入；格式见 docs/contracts/import/v1.schema.json / All or nothing; the schema is"
              + " docs/contracts/import/v1.schema.json.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportDocument.class),
              examples =
                  @ExampleObject(
                      name = "unit",
                      value =
                          """
                          {"format": "gongkai-import/1",
                           "jurisdiction": {"scheme": "GB/T 2260", "code": "140400", "name": "长治市"},
                           "units": [{"code": "140400-TJJ", "codeScheme": "OWN", "name": "长治市统计局",
                                      "aliases": ["市统计局"], "kind": "DEPARTMENT", "level": "CITY",
                                      "region": {"scheme": "GB/T 2260", "code": "140400"}}]}
                          """)))
  @APIResponse(responseCode = "200", description = "只检查，未写入 / checked, nothing written")
  @APIResponse(responseCode = "201", description = "已导入 / imported")
  public RestResponse<ImportReport> document(
      byte[] body,
      @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-11-20") @PlausibleDate
          LocalDate asOf,
      @QueryParam("dryRun") @Parameter(description = DRY_RUN, example = "true") boolean dryRun) {
    return answer(() -> service.json(body, asOf, dryRun));
  }

  @GET
  @RolesAllowed({Roles.CATALOG_ADMIN, Roles.AUDITOR})
  @Operation(
      operationId = "listImports",
      summary = "查询导入记录 / List imports",
      description =
          "最新在前；目录管理员看到本辖区，审计看到全部 / Newest first; administrators see their jurisdiction, auditors all.")
  public RestResponse<Page<ImportReport>> list(@BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("imports");
    List<String> after = cursors.decode(scope, page.cursor());
    List<ImportReport> rows =
        service.list(after.isEmpty() ? null : UUID.fromString(after.get(0)), page.rowsToRead());
    return Answers.privateList(
        Page.of(
            rows,
            page,
            report -> report,
            report -> cursors.encode(scope, List.of(report.id().toString()))));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.CATALOG_ADMIN, Roles.AUDITOR})
  @Operation(operationId = "getImport", summary = "查看一次导入 / Read an import")
  public RestResponse<ImportReport> get(@PathParam("id") UUID id) {
    return Answers.privateRead(FIRST_VERSION, service.get(id));
  }

  private static RestResponse<ImportReport> answer(Import work) {
    ImportReport report;
    try {
      report = work.run();
    } catch (JsonProcessingException e) {
      // as if the server had read the body itself: the platform says where it breaks the contract
      throw new BadRequestException(e);
    }
    return report.dryRun()
        ? Answers.privateList(report)
        : Answers.created(URI.create("/v1/imports/" + report.id()), FIRST_VERSION, report);
  }

  private interface Import {
    ImportReport run() throws JsonProcessingException;
  }
}
