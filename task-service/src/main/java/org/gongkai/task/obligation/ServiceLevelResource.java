package org.gongkai.task.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.item.ServiceLevels;
import org.jboss.resteasy.reactive.RestResponse;

/** The service levels that make 实时, 及时, 适时, 定期 and 长期 measurable. */
@Path("/v1/service-levels")
@Tag(name = "service-levels", description = "时效标准 / Service levels")
class ServiceLevelResource {

  private final ServiceLevels levels;
  private final ServiceLevelService service;

  ServiceLevelResource(ServiceLevels levels, ServiceLevelService service) {
    this.levels = levels;
    this.service = service;
  }

  @GET
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.SUPERVISOR, Roles.ASSESSOR, Roles.AUDITOR})
  @Operation(operationId = "listServiceLevels", summary = "查看时效标准 / List service levels")
  public List<ServiceLevels.Row> list() {
    return levels.all();
  }

  @PUT
  @Path("{jurisdiction}/{term}")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "putServiceLevel",
      summary = "设定时效标准 / Set a service level",
      description =
          "适用于该区划目录中使用该用语的全部事项，或仅一个事项。首次设定不需要 If-Match。"
              + " / For all items of the catalogue with this term, or one item. No If-Match the first time.")
  public RestResponse<ServiceLevels.Row> put(
      @PathParam("jurisdiction")
          @Pattern(regexp = "[1-9][0-9]{5,11}")
          @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
          String jurisdiction,
      @PathParam("term")
          @Parameter(description = "时限用语 / word of the time limit", example = "TIMELY")
          TimeLimit.Term term,
      @QueryParam("item")
          @DefaultValue("")
          @Parameter(description = "只用于此事项 / only for this item", example = "CZ18-D1-03")
          String item,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              description = "再次设定时：所依据版本的 ETag / from the second time: ETag of the version seen",
              example = "\"0\"")
          String ifMatch,
      @NotNull @Valid ServiceLevelRequest request) {
    ServiceLevels.Row row = service.set(jurisdiction, term, item, request, ifMatch);
    return RestResponse.ResponseBuilder.ok(row)
        .header(HttpHeaders.ETAG, EntityTags.of(row.version()))
        .build();
  }
}
