package org.gongkai.platform.paging;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** How cursors are sealed. */
@ConfigMapping(prefix = "gongkai.cursor")
public interface PagingConfig {

  /**
   * The secret that seals cursors, the same on every replica of a service; at least 32 characters.
   * There is no default: a known key would let anybody make cursors. After a change of the key,
   * cursors given out before answer 400 and the list is begun anew.
   */
  @Size(min = 32)
  String key();
}
