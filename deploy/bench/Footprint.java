import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resident memory of each service's process, now and at most since it started; and how long another replica of it takes from the
 * command to the line that says it has started, one at a time, with the same options and
 * configuration on a free port.
 */
final class Footprint {

  private static final List<String> SERVICES = List.of("catalog", "task", "notification");
  private static final long SECONDS_TO_START = 120;

  private Footprint() {}

  static void measure(Suite suite, Figures figures) throws IOException, InterruptedException {
    for (String service : SERVICES) {
      Optional<Long> pid = running(service);
      if (pid.isPresent()) {
        long megabytes = megabytes(pid.get(), "VmRSS:");
        figures.add(service + "-service: resident memory", megabytes + " MB", "< 350 MB");
        double seconds = secondsToStartAnother(service, pid.get());
        figures.add(
            service + "-service: start of a replica", "%.1f s".formatted(seconds), "< 5 s");
      }
    }
  }

  /** What the load has made of it: the highest since the start, and what is held now. */
  static void measureUnderLoad(Suite suite, Figures figures) {
    for (String service : SERVICES) {
      running(service)
          .ifPresent(
              pid -> {
                String measured = megabytes(pid, "VmHWM:") + ", " + megabytes(pid, "VmRSS:");
                figures.add(
                    service + "-service: highest and present memory", measured + " MB", "< 350 MB");
              });
    }
  }

  private static Optional<Long> running(String service) {
    return ProcessHandle.allProcesses()
        .filter(process -> runs(process, service + "-service/target/quarkus-app"))
        .findFirst()
        .map(ProcessHandle::pid);
  }

  private static boolean runs(ProcessHandle process, String application) {
    try {
      String line =
          Files.readString(proc(process.pid(), "cmdline"), StandardCharsets.ISO_8859_1);
      return line.contains(Path.of(application).toAbsolutePath().toString())
          && line.contains("-jar");
    } catch (IOException gone) {
      return false;
    }
  }

  private static double secondsToStartAnother(String service, long pid)
      throws IOException, InterruptedException {
    Path log = Path.of("target", "bench", service + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(strings(pid, "cmdline").toList())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(
        strings(pid, "environ")
            .map(entry -> entry.split("=", 2))
            .filter(entry -> entry.length == 2)
            .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1])));
    environment.put("QUARKUS_HTTP_PORT", "0");
    long began = System.nanoTime();
    Process replica = builder.start();
    try {
      while (!Files.readString(log).contains(" started in ")) {
        long nanos = System.nanoTime() - began;
        if (replica.waitFor(20, TimeUnit.MILLISECONDS)
            || nanos > TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
          throw new IllegalStateException(service + " does not start; see " + log);
        }
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      replica.destroy();
      replica.waitFor();
    }
  }

  private static long megabytes(long pid, String value) {
    try (Stream<String> lines = Files.lines(proc(pid, "status"))) {
      return lines
          .filter(line -> line.startsWith(value))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the kernel keeps as strings that end with a zero byte. */
  private static Stream<String> strings(long pid, String file) throws IOException {
    return Stream.of(Files.readString(proc(pid, file)).split("\0"));
  }

  private static Path proc(long pid, String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
