package org.gongkai.catalog.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Source documents over REST. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
class PolicyResource {

  private final PolicyService service;
  private final PolicyStore store;
  private final Cursors cursors;

  PolicyResource(PolicyService service, PolicyStore store, Cursors cursors) {
    this.service = service;
    this.store = store;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listPolicies", summary = "查询政策文件 / List source documents")
  public RestResponse<Page<PolicySummary>> list(
      @QueryParam("jurisdiction")
          @Pattern(regexp = "[0-9]{6,12}")
          @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
          String jurisdiction,
      @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("policies", jurisdiction);
    List<String> after = cursors.decode(scope, page.cursor());
    List<Policy> rows =
        store.list(jurisdiction, after.isEmpty() ? null : after.get(0), page.rowsToRead());
    return Answers.publicList(
        Page.of(
            rows,
            page,
            PolicySummary::of,
            policy -> cursors.encode(scope, List.of(policy.content().code()))));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(
      operationId = "getPolicy",
      summary = "查看政策文件及其条款 / Read a source document with its clauses")
  public RestResponse<PolicyView> get(
      @PathParam("code")
          @Parameter(description = "文件代码 / code of the document", example = "CZ18-SS")
          String code,
      @Context Request request) {
    Policy policy = service.get(code);
    return Answers.publicRead(request, policy.version(), PolicyView.of(policy));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(operationId = "recordPolicy", summary = "录入政策文件 / Record a source document")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "policy",
                      value =
                          """
                          {"jurisdiction": "140400",
                           "policy": {"code": "CZ-2026-01", "title": "长治市2026年政务公开工作要点",
                                      "issuer": "长治市人民政府办公室", "issuedOn": "2026-04-20",
                                      "effectiveFrom": "2026-04-20",
                                      "clauses": [{"number": "一", "text": "及时公开有关信息。"}]}}
                          """)))
  public RestResponse<PolicyView> record(@NotNull @Valid PolicyRecording recording) {
    Policy policy = service.record(recording.jurisdiction(), recording.policy());
    return Answers.created(
        URI.create("/v1/policies/" + recording.policy().code()),
        policy.version(),
        PolicyView.of(policy));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(
      operationId = "revisePolicy",
      summary = "更正政策文件 / Correct a source document",
      description = "示例更正上一操作录入的文件 / The example corrects the one that recordPolicy recorded.")
  public RestResponse<PolicyView> revise(
      @PathParam("code")
          @Parameter(description = "文件代码 / code of the document", example = "CZ-2026-01")
          String code,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid PolicyContent content) {
    Policy policy = service.revise(code, EntityTags.required(ifMatch), content);
    return Answers.changed(policy.version(), PolicyView.of(policy));
  }
}
