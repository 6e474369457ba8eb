package org.gongkai.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long keys are remembered and waited for. */
@ConfigMapping(prefix = "gongkai.idempotency")
public interface IdempotencyConfig {

  /** How long an answer is kept; a key that comes later creates anew. */
  @WithDefault("P7D")
  Duration retention();

  /** How long a request waits for another one with the same key that is still running. */
  @WithDefault("PT10S")
  @WithName("wait")
  Duration longestWait();

  /** How often keys past their retention are removed, as of Quarkus' scheduler. */
  @WithDefault("1h")
  String pruneEvery();
}
