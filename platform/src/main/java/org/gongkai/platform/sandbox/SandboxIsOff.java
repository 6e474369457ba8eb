package org.gongkai.platform.sandbox;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** This installation is no sandbox: its clock is the machine's. */
final class SandboxIsOff extends ProblemException {

  private static final long serialVersionUID = 1L;

  SandboxIsOff() {
    super(Kind.NOT_FOUND, "sandbox-is-off", Map.of());
  }
}
