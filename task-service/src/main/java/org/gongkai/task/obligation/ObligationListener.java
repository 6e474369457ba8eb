package org.gongkai.task.obligation;

import java.util.List;
import java.util.Map;

/** Who makes the tasks follow the obligations; called in the transaction of the change. */
public interface ObligationListener {

  /**
   * Units have ended; called in the transaction that notes it.
   *
   * @param carriers who carries on the powers, by the code of the unit that ended
   */
  void ended(Map<String, String> carriers);

  /** Obligations changed. */
  void changed(List<ObligationChange> changes);
}
