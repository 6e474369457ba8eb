import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Resident memory of each service's process, and how long it took to start by its own log. */
final class Footprint {

  private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

  private Footprint() {}

  static void measure(Suite suite, Figures figures) {
    for (String service : List.of("catalog", "task", "notification")) {
      ProcessHandle.allProcesses()
          .filter(process -> runs(process, service + "-service/target/quarkus-app"))
          .findFirst()
          .ifPresent(
              process ->
                  figures.add(
                      service + "-service: resident memory",
                      megabytes(process.pid()) + " MB",
                      "< 350 MB"));
      figures.add(service + "-service: start", started(service) + " s", "< 5 s");
    }
  }

  private static boolean runs(ProcessHandle process, String application) {
    try {
      String line =
          Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "cmdline"),
              StandardCharsets.ISO_8859_1);
      return line.contains(Path.of(application).toAbsolutePath().toString())
          && line.contains("-jar");
    } catch (IOException gone) {
      return false;
    }
  }

  private static long megabytes(long pid) {
    return lines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** The last start that the log tells of. */
  private static String started(String service) {
    return STARTED
        .matcher(String.join("\n", lines(Path.of(".local/logs", service + ".log"))))
        .results()
        .map(MatchResult::group)
        .reduce((first, last) -> last)
        .map(text -> text.replaceAll("[^0-9.]", ""))
        .orElse("?");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
