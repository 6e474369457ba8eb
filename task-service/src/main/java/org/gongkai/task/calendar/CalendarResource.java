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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.security.Roles;
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
  public List<CalendarView> list() {
    WorkingCalendar calendar = calendars.current();
    return calendar.arrangements().keySet().stream()
        .map(year -> CalendarView.of(year, calendar))
        .toList();
  }

  @GET
  @Path("{year}")
  @PermitAll
  @Operation(operationId = "getCalendarYear", summary = "某年放假安排 / A year's arrangement")
  public RestResponse<CalendarView> get(
      @PathParam("year")
          @Min(2004)
          @Max(2060)
          @Parameter(description = "年份 / year", example = "2026")
          int year) {
    return answer(CalendarView.of(year, calendars.current()));
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
    YearArrangement arranged = service.arrange(year, request, ifMatch);
    return answer(CalendarView.of(arranged.year(), calendars.current()));
  }

  private static RestResponse<CalendarView> answer(CalendarView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
        .build();
  }
}
