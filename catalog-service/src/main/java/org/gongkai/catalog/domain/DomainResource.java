package org.gongkai.catalog.domain;

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

/** Domains over REST. */
@Path("/v1/domains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "domains")
class DomainResource {

  private final DomainService service;
  private final DomainStore store;
  private final Cursors cursors;

  DomainResource(DomainService service, DomainStore store, Cursors cursors) {
    this.service = service;
    this.store = store;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDomains",
      summary = "查询领域 / List domains",
      description = "按代码排序 / In the order of codes.")
  public RestResponse<Page<DomainView>> list(
      @QueryParam("jurisdiction")
          @Pattern(regexp = "[0-9]{6,12}")
          @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
          String jurisdiction,
      @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("domains", jurisdiction);
    List<String> after = cursors.decode(scope, page.cursor());
    List<Domain> rows =
        store.list(jurisdiction, after.isEmpty() ? null : after.get(0), page.rowsToRead());
    return Answers.publicList(
        Page.of(
            rows,
            page,
            DomainView::of,
            domain -> cursors.encode(scope, List.of(domain.content().code()))));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(operationId = "getDomain", summary = "查看领域 / Read a domain")
  public RestResponse<DomainView> get(
      @PathParam("code") @Parameter(description = "领域代码 / code of the domain", example = "CZ18-C1")
          String code,
      @Context Request request) {
    Domain domain = service.get(code);
    return Answers.publicRead(request, domain.version(), DomainView.of(domain));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(operationId = "addDomain", summary = "增加领域 / Add a domain")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "domain",
                      value =
                          """
                          {"jurisdiction": "140400", "code": "CZ-TRAFFIC",
                           "name": "公共交通领域", "position": 9}
                          """)))
  public RestResponse<DomainView> add(@NotNull @Valid DomainAddition addition) {
    Domain domain = service.add(addition.jurisdiction(), addition.content());
    return Answers.created(
        URI.create("/v1/domains/" + addition.code()), domain.version(), DomainView.of(domain));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(operationId = "reviseDomain", summary = "修订领域 / Revise a domain")
  public RestResponse<DomainView> revise(
      @PathParam("code") @Parameter(description = "领域代码 / code of the domain", example = "CZ18-C1")
          String code,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid DomainContent content) {
    Domain domain = service.revise(code, EntityTags.required(ifMatch), content);
    return Answers.changed(domain.version(), DomainView.of(domain));
  }
}
