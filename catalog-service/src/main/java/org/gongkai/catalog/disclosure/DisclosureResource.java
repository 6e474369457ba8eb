package org.gongkai.catalog.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What is public, over REST, without sign-in; signed in, one's own work too. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
class DisclosureResource {

  private final DisclosureReader reader;
  private final DisclosureQueries queries;
  private final Cursors cursors;

  DisclosureResource(DisclosureReader reader, DisclosureQueries queries, Cursors cursors) {
    this.reader = reader;
    this.queries = queries;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listPublishedDisclosures",
      summary = "查询已公开的信息 / List what is published",
      description = "最新公开的在前 / Newest publication first.")
  public RestResponse<Page<DisclosureSummary>> list(
      @BeanParam @Valid PublicFilter filter, @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("disclosures", filter);
    List<String> after = cursors.decode(scope, page.cursor());
    DisclosureSummary.Place place =
        after.isEmpty()
            ? null
            : new DisclosureSummary.Place(
                Instant.parse(after.get(0)), UUID.fromString(after.get(1)));
    return Answers.publicList(
        Page.of(
            queries.published(filter, place, page.rowsToRead()),
            page,
            summary -> summary,
            last ->
                cursors.encode(
                    scope, List.of(last.publishedAt().toString(), last.id().toString()))));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(
      operationId = "getDisclosure",
      summary = "查看一条信息 / Read a disclosure",
      description =
          "已撤回的返回 410 及理由 / Answers 410 with the reason once it is withdrawn. What is not public"
              + " is there only for its unit's people and supervisors.")
  public RestResponse<DisclosureView> get(@PathParam("id") UUID id, @Context Request request) {
    return answer(reader.get(id), request);
  }

  @GET
  @Path("{unit}/{serial: [0-9]{6}-[0-9]{5,9}}")
  @PermitAll
  @Operation(
      operationId = "getDisclosureByIndexNumber",
      summary = "按索引号查看 / Read a disclosure by its index number")
  public RestResponse<DisclosureView> getByIndexNumber(
      @PathParam("unit")
          @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{2,39}")
          @Parameter(
              description = "索引号前段：单位代码 / first part: code of the unit",
              example = "140400-MZJ")
          String unit,
      @PathParam("serial") @Parameter(description = "索引号后段 / second part", example = "202611-00001")
          String serial,
      @Context Request request) {
    return answer(reader.getByIndexNumber(unit + "/" + serial), request);
  }

  @GET
  @Path("{id}/editions")
  @PermitAll
  @Operation(
      operationId = "listDisclosureEditions",
      summary = "一条信息的历次文本，最新在前 / The editions of a disclosure, newest first",
      description = "每次更正都说明理由 / Each correction gives its reason.")
  public RestResponse<List<EditionView>> editions(@PathParam("id") UUID id) {
    return Answers.privateList(reader.editions(id).stream().map(EditionView::of).toList());
  }

  private static RestResponse<DisclosureView> answer(DisclosureReader.Seen seen, Request request) {
    DisclosureView view = DisclosureView.of(seen);
    return seen.withWork()
        ? Answers.privateRead(view.version(), view)
        : Answers.publicRead(request, view.version(), view);
  }
}
