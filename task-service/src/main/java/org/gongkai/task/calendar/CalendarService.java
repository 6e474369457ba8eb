package org.gongkai.task.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.AuditSubject;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.etag.StaleVersion;
import org.gongkai.platform.security.CurrentActor;

/** Use cases of the calendar: what comes with the service, announcements, amendments. */
@ApplicationScoped
public class CalendarService {

  private final CalendarStore store;
  private final CalendarEventPublisher publisher;
  private final Audit audit;
  private final CurrentActor actors;

  CalendarService(
      CalendarStore store, CalendarEventPublisher publisher, Audit audit, CurrentActor actors) {
    this.store = store;
    this.publisher = publisher;
    this.audit = audit;
    this.actors = actors;
  }

  /**
   * Takes in the arrangements that come with the service and are not known yet.
   *
   * <p>Safe with several replicas and repeated starts: who inserts a year's row publishes it, and a
   * year that is there stays as it is.
   */
  @Transactional
  void load(@Observes StartupEvent started) {
    List<YearArrangement> added =
        ShippedArrangements.read().stream()
            .filter(arrangement -> store.insert(arrangement, "chinese-days"))
            .toList();
    publisher.publish(added);
  }

  /**
   * Announces or amends a year's arrangement. Running deadlines follow within seconds.
   *
   * <p>Safe when repeated or raced: the year's row is locked, an amendment names the version it is
   * based on, and the same days again change nothing.
   *
   * @param ifMatch the {@link WorkingCalendar#revision(int)} that an amendment is based on; not
   *     needed for the first announcement
   * @throws StaleVersion when somebody else has announced or amended meanwhile
   * @throws InvalidArrangement when a day cannot stand there
   */
  @Transactional
  @Audited("calendar.arrange")
  public YearArrangement arrange(
      @AuditSubject int year, ArrangementRequest request, String ifMatch) {
    Optional<YearArrangement> known = store.lock(year);
    int version = known.map(YearArrangement::version).orElse(0);
    if (version > 0) {
      StaleVersion.check(EntityTags.required(ifMatch), store.revision(year));
    }
    YearArrangement next = request.arrangement(year, version + 1);
    if (known.filter(next::sameDays).isPresent()) {
      return known.get();
    }
    String by = actors.get().name();
    if (version > 0) {
      store.update(next, by);
    } else if (!store.insert(next, by)) {
      throw new StaleVersion(0, 1);
    }
    publisher.publish(List.of(next));
    audit.record(
        AuditEntry.of("calendar.arrange", "calendar", "CN-" + year)
            .because(request.source())
            .from(known.orElse(null))
            .to(next));
    return next;
  }
}
