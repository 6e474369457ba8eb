package org.gongkai.platform.openapi;

import io.smallrye.config.ConfigMapping;

/** Where people sign in. */
@ConfigMapping(prefix = "gongkai.identity")
public interface IdentityConfig {

  /**
   * The realm as this service reaches it, for instance {@code http://keycloak:8080/realms/gongkai}.
   */
  String url();

  /** The realm as people's browsers reach it; the same unless a proxy stands between. */
  String browserUrl();
}
