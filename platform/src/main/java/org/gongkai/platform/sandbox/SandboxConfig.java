package org.gongkai.platform.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the suite's clock may be moved. */
@ConfigMapping(prefix = "gongkai.sandbox")
public interface SandboxConfig {

  /** True in local and test installations only; with false the clock is the machine's. */
  @WithDefault("false")
  boolean enabled();
}
