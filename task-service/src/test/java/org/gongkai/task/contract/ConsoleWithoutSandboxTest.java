package org.gongkai.task.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.testing.ApiDocument;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** As in production, this service's tests run without the sandbox. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ConsoleWithoutSandboxTest {

  @Test
  void without_the_sandbox_the_console_shows_the_published_examples_and_no_record() {
    assertEquals(ApiDocument.ofTheRunningService().root(), ApiDocument.ofTheConsole().root());
  }
}
