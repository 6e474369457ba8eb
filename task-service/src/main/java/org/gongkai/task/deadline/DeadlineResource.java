package org.gongkai.task.deadline;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.task.calendar.Calendars;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.Explainer;
import org.gongkai.task.clock.Explanation;
import org.gongkai.task.clock.GoverningLimit;
import org.gongkai.task.clock.Grounds;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.TimeLimitKind;
import org.gongkai.task.clock.Window;
import org.gongkai.task.clock.Windows;
import org.gongkai.task.web.PublicReads;
import org.jboss.resteasy.reactive.RestResponse;

/** Explains any statutory date to anybody. */
@Path("/v1/deadline-calculations")
@Tag(name = "deadlines", description = "期限计算 / Deadline calculator")
class DeadlineResource {

  private final Calendars calendars;

  DeadlineResource(Calendars calendars) {
    this.calendars = calendars;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "calculateDeadline",
      summary = "计算并逐日解释法定期限（无需登录）/ Compute and explain a statutory date, without sign-in",
      description =
          "起算日为第0日不计入；公示期按自然日；固定日期不因节假日顺延；延长、中止可一并计算。"
              + " / Day 0 is not counted; notice periods count natural days; fixed dates are not moved;"
              + " extensions and suspensions are counted in.")
  @APIResponse(
      responseCode = "200",
      description = "成功 / done",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DeadlineView.class)))
  @APIResponse(responseCode = "304", description = PublicReads.UNCHANGED)
  public RestResponse<DeadlineView> calculate(
      @Valid @BeanParam DeadlineQuestion question, @Context Request request) {
    TimeLimit limit = question.limit();
    question.requireCountable();
    WorkingCalendar calendar = calendars.current();
    return PublicReads.answer(request, calendar.revision(), answer(question, limit, calendar));
  }

  private static DeadlineView answer(
      DeadlineQuestion question, TimeLimit limit, WorkingCalendar calendar) {
    String article = new GoverningLimit(limit, null, null).article(question.from());
    if (counted(limit)) {
      StatutoryClock clock =
          StatutoryClock.ofDays(
              question.from(),
              question.days(),
              question.count(usual(limit)),
              article,
              calendar.revision());
      return view(question, null, clock, calendar);
    }
    Window window =
        Windows.endingOnOrAfter(limit, question.from())
            .orElseThrow(() -> new NoDeadline(question.from()));
    StatutoryClock clock =
        StatutoryClock.until(window.opensOn(), window.dueOn(), article, calendar.revision());
    return view(question, window, clock, calendar);
  }

  private static boolean counted(TimeLimit limit) {
    return switch (limit.kind()) {
      case WORKING_DAYS_FROM_FORMATION, WORKING_DAYS_FROM_DECISION, NOTICE_PERIOD, QUALITATIVE ->
          true;
      case MONTHLY, HALF_YEAR, FIXED_DATE, YEARLY -> false;
    };
  }

  private static DayCount usual(TimeLimit limit) {
    return limit.kind() == TimeLimitKind.NOTICE_PERIOD ? DayCount.NATURAL : DayCount.WORKING;
  }

  private static DeadlineView view(
      DeadlineQuestion question, Window window, StatutoryClock started, WorkingCalendar calendar) {
    StatutoryClock clock = changed(question, started, calendar.revision());
    Explanation explanation = Explainer.explain(clock, calendar);
    return new DeadlineView(
        question.kind(),
        question.from(),
        started.segments().get(0).article(),
        window == null ? null : window.period(),
        window == null ? null : window.opensOn(),
        explanation.dueOn(),
        explanation.provisional(),
        explanation);
  }

  private static StatutoryClock changed(
      DeadlineQuestion question, StatutoryClock started, int revision) {
    StatutoryClock clock = started;
    if (question.suspendedFrom() != null) {
      Grounds grounds = new Grounds(question.suspendedFrom(), null, null, null, revision);
      clock = clock.suspended(grounds).resumed(question.suspendedTo());
    }
    if (question.extendedBy() != null) {
      Grounds grounds = new Grounds(question.from(), null, null, null, revision);
      clock = clock.extended(grounds, question.extendedBy(), question.count(DayCount.WORKING));
    }
    return clock;
  }
}
