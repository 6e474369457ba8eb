package org.gongkai.platform.sample.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.gongkai.platform.security.UnitTree;

/** Units of the sample: U1.7 stands below U1. */
@ApplicationScoped
class DottedUnits implements UnitTree {

  @Override
  public boolean covers(String ancestor, String unit) {
    return unit.equals(ancestor) || unit.startsWith(ancestor + ".");
  }
}
