package org.gongkai.task.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.task.clock.Window;

/** For which windows obligations have had tasks. Tasks that lapsed do not count. */
public final class OpenedWindows {

  private final Map<UUID, List<Opened>> opened;

  OpenedWindows(Collection<Opened> tasks) {
    opened = tasks.stream().collect(Collectors.groupingBy(Opened::obligationId));
  }

  /** Whether a standing task is open. */
  public boolean standing(UUID obligation) {
    return of(obligation).stream().anyMatch(task -> task.kind() == TaskKind.STANDING);
  }

  /**
   * Whether a window has had its task: one about its period; of a dated duty one that was due when
   * the window began or later, for another date moves the open task and does not ask again for what
   * was done.
   */
  public boolean had(UUID obligation, Window window) {
    return of(obligation).stream()
        .filter(task -> task.kind() != TaskKind.STANDING)
        .anyMatch(task -> task.standsFor(window));
  }

  private List<Opened> of(UUID obligation) {
    return opened.getOrDefault(obligation, List.of());
  }

  /** A task of a window, or an open standing one. */
  public record Opened(
      UUID obligationId, TaskKind kind, String period, LocalDate opensOn, LocalDate dueOn) {

    private boolean standsFor(Window window) {
      if (period != null || window.period() != null) {
        return window.period() != null && window.period().equals(period);
      }
      return opensOn.equals(window.opensOn()) || !dueOn.isBefore(window.opensOn());
    }
  }
}
