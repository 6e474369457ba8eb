package org.gongkai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a running service: the machine's time, in the sandbox moved by an offset.
 *
 * <p>The clock runs on from where it was set; it never stands still. The offset is zero in
 * production, where no code moves it.
 */
public final class SuiteClock extends Clock {

  private final Clock machine;
  private volatile Duration offset = Duration.ZERO;

  /**
   * @param machine the clock that this one follows
   */
  public SuiteClock(Clock machine) {
    this.machine = machine;
  }

  /** Shows {@code instant} from now on, and runs on from there. */
  public void set(Instant instant) {
    offset = Duration.between(machine.instant(), instant);
  }

  /** Moves the clock to the given distance from the machine's time. */
  public void setOffset(Duration offset) {
    this.offset = offset;
  }

  /** How far this clock is ahead of the machine's time; negative when behind. */
  public Duration offset() {
    return offset;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    SuiteClock self = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return self.withZone(other);
      }

      @Override
      public Instant instant() {
        return self.instant();
      }
    };
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }
}
