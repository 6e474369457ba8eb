package org.gongkai.catalog.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.rule.InvalidContent;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** The work on disclosures, over REST. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
class DisclosureWorkResource {

  private static final String DRAFT =
      """
      {"item": "CZ18-C1-01", "unit": "140400-MZJ", "title": "市民政局2026年养老服务改革方案",
       "summary": "年度重点改革任务及责任分工", "elements": {"reformPlan": "一、总体要求……"},
       "formedOn": "2026-06-01"}
      """;

  private final DisclosureService service;

  DisclosureWorkResource(DisclosureService service) {
    this.service = service;
  }

  @POST
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Idempotent
  @Operation(
      operationId = "draftDisclosure",
      summary = "起草信息 / Begin a draft",
      description = "形成或决定日期启动时限 / Its dates start the clock.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = DRAFT)))
  public RestResponse<DisclosureView> draft(@NotNull @Valid DisclosureDraft draft) {
    Disclosure drafted = service.draft(draft.item(), draft.unit(), draft.text(), draft.dates());
    return Answers.created(
        URI.create("/v1/disclosures/" + drafted.id()),
        drafted.version(),
        DisclosureView.ofWork(drafted));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "reviseDisclosure", summary = "修改草稿 / Revise a draft")
  public RestResponse<DisclosureView> revise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid DisclosureRevision revision) {
    return changed(
        service.revise(id, EntityTags.required(ifMatch), revision.text(), revision.dates()));
  }

  @POST
  @Path("{id}/submissions")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(
      operationId = "submitDisclosure",
      summary = "送保密审查 / Submit a draft to the confidentiality review")
  public RestResponse<DisclosureView> submit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch) {
    return changed(service.submit(id, EntityTags.required(ifMatch)));
  }

  @POST
  @Path("{id}/reviews")
  @RolesAllowed(Roles.REVIEWER)
  @Operation(
      operationId = "reviewDisclosure",
      summary = "保密审查，起草人不得审查 / Review for secrets; never by an author",
      description = "草稿或更正 / A draft or a proposed correction.")
  @RequestBody(
      content =
          @Content(
              examples = {
                @ExampleObject(name = "passed", value = "{\"outcome\": \"PASSED\"}"),
                @ExampleObject(
                    name = "refused",
                    value = "{\"outcome\": \"REFUSED\", \"reason\": \"含未公开的内部数据\"}")
              }))
  public RestResponse<DisclosureView> review(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"2\"") String ifMatch,
      @NotNull @Valid ReviewOutcome review) {
    boolean passed = review.outcome() == ReviewOutcome.Outcome.PASSED;
    if (!passed && (review.reason() == null || review.reason().isBlank())) {
      throw new InvalidContent(List.of(new Violation("/reason", "required", Map.of())));
    }
    return changed(service.review(id, EntityTags.required(ifMatch), passed, review.reason()));
  }

  @POST
  @Path("{id}/publications")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(
      operationId = "publishDisclosure",
      summary = "公开发布，生成索引号 / Publish; gives the index number")
  public RestResponse<DisclosureView> publish(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"3\"") String ifMatch) {
    return changed(service.publish(id, EntityTags.required(ifMatch)));
  }

  @POST
  @Path("{id}/corrections")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(
      operationId = "correctDisclosure",
      summary = "提出更正，经审查后生效 / Propose a correction; it is shown once reviewed")
  public RestResponse<DisclosureView> correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"4\"") String ifMatch,
      @NotNull @Valid DisclosureCorrection correction) {
    return changed(
        service.correct(id, EntityTags.required(ifMatch), correction.text(), correction.reason()));
  }

  @POST
  @Path("{id}/withdrawals")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(
      operationId = "withdrawDisclosure",
      summary = "撤回已公开的信息 / Withdraw a published disclosure")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "reason", value = "{\"reason\": \"文件已废止\"}")))
  public RestResponse<DisclosureView> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"4\"") String ifMatch,
      @NotNull @Valid Reason reason) {
    return changed(service.withdraw(id, EntityTags.required(ifMatch), reason.reason()));
  }

  @POST
  @Path("{id}/discards")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "discardDisclosure", summary = "废弃草稿 / Discard a draft")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "reason", value = "{\"reason\": \"重复起草\"}")))
  public RestResponse<DisclosureView> discard(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid Reason reason) {
    return changed(service.discard(id, EntityTags.required(ifMatch), reason.reason()));
  }

  private static RestResponse<DisclosureView> changed(Disclosure disclosure) {
    return Answers.changed(disclosure.version(), DisclosureView.ofWork(disclosure));
  }
}
