package org.gongkai.task.obligation;

import java.util.List;

/** Who makes the tasks follow the obligations; called in the expansion's transaction. */
public interface ObligationListener {

  /** Obligations changed. */
  void changed(List<ObligationChange> changes);
}
