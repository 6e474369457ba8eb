package org.gongkai.platform.sandbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.time.PlausibleDate;

/** The suite's clock, in the sandbox. */
@Path("/v1/sandbox/clock")
@Tag(name = "sandbox", description = "沙箱 / Sandbox")
@RolesAllowed(Roles.SYSTEM_ADMIN)
class SandboxClockResource {

  private static final String OFF =
      "此处没有沙箱（`sandbox-is-off`） / there is no sandbox here (`sandbox-is-off`)";

  private final SandboxConfig config;
  private final SandboxClock clock;

  @Inject
  SandboxClockResource(SandboxConfig config, SandboxClock clock) {
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "getSandboxClock", summary = "查看系统时间 / What the suite's clock shows")
  @APIResponse(responseCode = "200", description = "时钟 / the clock")
  @APIResponse(responseCode = "404", description = OFF)
  public ClockView get() {
    requireSandbox();
    return new ClockView(clock.now());
  }

  @PUT
  @Operation(
      operationId = "setSandboxClock",
      summary = "设定系统时间 / Set the suite's clock",
      description =
          "三个服务在一秒内跟上，时钟从设定的时刻继续走；仅沙箱可用。"
              + " / All services follow within a second, and the clock runs on from there; sandbox only.")
  @APIResponse(responseCode = "200", description = "时钟 / the clock")
  @APIResponse(responseCode = "404", description = OFF)
  public ClockView set(@NotNull @Valid ClockView wanted) {
    requireSandbox();
    clock.set(wanted.instant());
    clock.follow();
    return new ClockView(clock.now());
  }

  private void requireSandbox() {
    if (!config.enabled()) {
      throw new SandboxIsOff();
    }
  }

  /**
   * What the clock shows.
   *
   * @param instant RFC 3339, UTC
   */
  public record ClockView(
      @NotNull
          @PlausibleDate
          @Schema(examples = "2026-03-02T00:00:00Z", description = "RFC 3339 时刻 / instant")
          Instant instant) {}
}
