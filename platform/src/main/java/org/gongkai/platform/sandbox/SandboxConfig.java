package org.gongkai.platform.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the suite's clock may be moved, and the console shows what is there to be tried. */
@ConfigMapping(prefix = "gongkai.sandbox")
public interface SandboxConfig {

  /** True in local and test installations only; with false the clock is the machine's. */
  @WithDefault("false")
  boolean enabled();

  /** Code of the unit whose records the console proposes to try operations on. */
  @WithDefault("140400-MZJ")
  String unit();
}
