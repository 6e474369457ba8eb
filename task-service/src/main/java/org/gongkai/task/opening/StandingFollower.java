package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.obligation.ObligationStore;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;

/**
 * Lets the next standing task open when a person has closed one.
 *
 * <p>Safe when killed: the obligation's schedule changes in the commit that closes the task.
 */
@ApplicationScoped
class StandingFollower {

  private final ObligationStore obligations;
  private final Clock clock;

  StandingFollower(ObligationStore obligations, Clock clock) {
    this.obligations = obligations;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  void closed(@Observes TaskEvent.Closed event) {
    if (event.task().subject().kind() == TaskKind.STANDING) {
      obligations.schedule(
          Map.of(event.task().subject().obligationId(), StatutoryTime.today(clock)));
    }
  }
}
