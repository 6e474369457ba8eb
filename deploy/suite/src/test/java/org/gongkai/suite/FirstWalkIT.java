package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.local.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's first walk works exactly as it is written there. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningSuite.class)
@Order(3)
class FirstWalkIT {

  private static final Path CHECKOUT = Path.of(System.getProperty("gongkai.root"));
  private static final Pattern WALK =
      Pattern.compile("^## (?:A first walk|走一遍)$(.*?)^## ", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("^```\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String ENGLISH = "Accept-Language: en'";
  private static final String CHINESE = "Accept-Language: zh-CN'";
  private static final long MINUTES = 5;

  private final Api api;

  FirstWalkIT(Api api) {
    this.api = api;
  }

  @Test
  void both_languages_walk_the_same_way_and_are_answered_in_their_own() throws IOException {
    // Given
    String chinese = walk("README.zh-CN.md");
    // Then
    assertEquals(walk("README.md").replace(ENGLISH, CHINESE), chinese);
    assertTrue(chinese.contains(CHINESE), chinese);
  }

  @Test
  void the_walk_goes_from_an_imported_table_to_a_closed_task_on_the_topic()
      throws IOException, InterruptedException {
    // Given
    assumeTrue(
        Stream.of("bash", "curl").allMatch(FirstWalkIT::installed), "the walk is done with curl");
    api.loadSampleData();
    // When
    String seen = run(onTheSuitesPorts(walk("README.md")));
    // Then
    assertFalse(Pattern.compile("\"status\":[45]").matcher(seen).find(), seen);
    assertTrue(seen.contains("\"created\":10"), seen);
    assertTrue(seen.contains("\"dueOn\":\"2026-03-30\""), seen);
    assertTrue(seen.contains("【提醒】"), seen);
    assertTrue(seen.contains("\"state\":\"PUBLISHED\""), seen);
    assertTrue(seen.contains("{\"onTime\":true,\"workingDaysEarly\":5}"), seen);
    assertTrue(seen.contains("org.gongkai.task.task.closed.v1"), seen);
  }

  private static String walk(String readme) throws IOException {
    MatchResult section =
        WALK.matcher(Files.readString(CHECKOUT.resolve(readme)))
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(readme + " has no first walk"));
    return BLOCK
        .matcher(section.group(1))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  private String onTheSuitesPorts(String script) {
    String here = script;
    for (Part part : Part.values()) {
      here = here.replace("localhost:" + part.usualPort(), "localhost:" + api.port(part));
    }
    return here;
  }

  private static String run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(Path.of("target", "first-walk.sh"), script);
    Process walker =
        new ProcessBuilder("bash", file.toAbsolutePath().toString())
            .directory(CHECKOUT.toFile())
            .redirectErrorStream(true)
            .start();
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(walker));
    try {
      return output.get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the walk does not come to its end", e);
    } finally {
      walker.destroyForcibly();
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("what the walk prints cannot be read", e);
    }
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
