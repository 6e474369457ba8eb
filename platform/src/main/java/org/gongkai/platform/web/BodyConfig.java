package org.gongkai.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * How large the bodies of requests may be. What the HTTP server takes at all ({@code
 * quarkus.http.limits.max-body-size}) holds as well.
 */
@ConfigMapping(prefix = "gongkai.body")
public interface BodyConfig {

  /** The most that an operation takes which is not named in {@link #larger()}. */
  @WithDefault("2M")
  MemorySize limit();

  /** Operations that take more, files for instance, by a name of one's own. */
  Map<String, Larger> larger();

  /** One operation that takes more. */
  interface Larger {

    /** Its HTTP method. */
    String method();

    /** Its path, without parameters, for instance {@code /v1/imports}. */
    String path();

    /** The most that it takes. */
    MemorySize limit();
  }
}
