package org.gongkai.task.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.web.PublicReads;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The working calendar. Reading is public; arrangements are entered by the system's administrators.
 */
@Path("/v1/calendars")
@Tag(name = "calendar", description = "工作日历 / Working calendar")
class CalendarResource {

  private final Calendars calendars;
  private final CalendarService service;

  CalendarResource(Calendars calendars, CalendarService service) {
    this.calendars = calendars;
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listCalendarYears", summary = "各年度放假安排 / The years that are announced")
  @APIResponse(
      responseCode = "200",
      description = "成功 / done",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = CalendarView.class)))
  @APIResponse(responseCode = "304", description = PublicReads.UNCHANGED)
  public RestResponse<List<CalendarView>> list(@Context Request request) {
    WorkingCalendar calendar = calendars.current();
    List<CalendarView> years =
        calendar.arrangements().keySet().stream()
            .map(year -> CalendarView.of(year, calendar))
            .toList();
    return PublicReads.answer(request, calendar.revision(), years);
  }

  @GET
  @Path("{year}")
  @PermitAll
  @Operation(operationId = "getCalendarYear", summary = "某年放假安排 / A year's arrangement")
  @APIResponse(
      responseCode = "200",
      description = "成功 / done",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CalendarView.class)))
  @APIResponse(responseCode = "304", description = PublicReads.UNCHANGED)
  public RestResponse<CalendarView> get(
      @PathParam("year")
          @Min(2004)
          @Max(2060)
          @Parameter(description = "年份 / year", example = "2026")
          int year,
      @Context Request request) {
    WorkingCalendar calendar = calendars.current();
    return PublicReads.answer(request, calendar.revision(year), CalendarView.of(year, calendar));
  }

  @PUT
  @Path("{year}")
  @RolesAllowed(Roles.SYSTEM_ADMIN)
  @Operation(
      operationId = "putCalendarYear",
      summary = "公布或修订放假安排 / Announce or amend a year's arrangement",
      description =
          "首次公布不需要 If-Match，修订需要。正在计时的任务随之调整截止日。"
              + " / The first announcement needs no If-Match, an amendment does. Running deadlines follow.")
  public RestResponse<CalendarView> put(
      @PathParam("year")
          @Min(2004)
          @Max(2060)
          @Parameter(description = "年份 / year", example = "2027")
          int year,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              description = "修订时：所依据版本的 ETag / to amend: ETag of the version seen",
              example = "\"0\"")
          String ifMatch,
      @NotNull @Valid ArrangementRequest request) {
    service.arrange(year, request, ifMatch);
    WorkingCalendar calendar = calendars.current();
    return RestResponse.ResponseBuilder.ok(CalendarView.of(year, calendar))
        .header(HttpHeaders.ETAG, EntityTags.of(calendar.revision(year)))
        .build();
  }
}
