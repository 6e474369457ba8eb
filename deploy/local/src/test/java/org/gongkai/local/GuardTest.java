package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardTest {

  @Test
  void a_guarded_process_ends_when_its_jvm_is_killed_without_a_warning() throws Exception {
    // Given
    Process jvm = jvmWithAGuardedProcess();
    ProcessHandle guarded = guardedBy(jvm);
    assertTrue(guarded.isAlive());

    // When
    jvm.destroyForcibly();

    // Then
    guarded.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(guarded.isAlive());
  }

  private static Process jvmWithAGuardedProcess() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Parent.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static ProcessHandle guardedBy(Process jvm) throws IOException {
    BufferedReader output = jvm.inputReader();
    return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
  }

  /**
   * What the test runs in a JVM of its own: starts a guarded process, tells its id, and waits for
   * its end.
   */
  static final class Parent {

    private Parent() {}

    public static void main(String[] arguments) throws Exception {
      Process guarded = new ProcessBuilder("sleep", "600").start();
      Guard.over(guarded);
      System.out.println(guarded.pid());
      guarded.waitFor();
    }
  }
}
