package org.gongkai.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * The launcher behind {@code deploy/up}: starts the whole suite, loads the sample catalogues, says
 * where everything is, and stays until it is told to stop.
 *
 * <p>Ctrl-C and SIGTERM stop all parts in good order and keep the data; after {@code kill -9} each
 * part is ended by its {@link Guard}. What cannot be started ends it with one line and exit code 1.
 */
public final class Up {

  private static final System.Logger LOG = System.getLogger(Up.class.getName());

  private final Options options;
  private final Layout layout;
  private final Progress progress;
  private volatile boolean stopping;

  private Up(Options options, Layout layout, Progress progress) {
    this.options = options;
    this.layout = layout;
    this.progress = progress;
  }

  /** Runs until it is stopped; the system property {@code gongkai.root} names the checkout. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (Progress progress = new Progress(out)) {
      Options options = Options.parse(List.of(arguments), System.getenv());
      Path checkout = Path.of(System.getProperty("gongkai.root", ""));
      new Up(options, new Layout(checkout, checkout.resolve(".local")), progress).run();
    } catch (StartFailure failure) {
      failure.details().lines().forEach(line -> out.println("  | " + line));
      out.println("deploy/up: " + failure.getMessage());
      System.exit(1);
    } catch (RuntimeException problem) {
      LOG.log(System.Logger.Level.ERROR, "the suite cannot be started", problem);
      out.println("deploy/up: " + inOneLine(problem));
      System.exit(1);
    }
  }

  private static String inOneLine(RuntimeException problem) {
    String innermost = ExceptionUtils.getRootCauseMessage(problem);
    return innermost.contains("No space left")
        ? "the disk is full 磁盘已满: " + problem.getMessage()
        : problem.getMessage() + " (" + innermost + "); more in .local/logs/up.log";
  }

  private void run() {
    Addresses addresses = options.addresses();
    Preflight.built(layout);
    FileLock claim = Preflight.claim(layout.directory());
    Preflight.diskSpace(layout.directory(), Preflight.NEEDED_BYTES);
    Preflight.ports(addresses);
    if (options.fresh()) {
      progress.step("Deleting all data 清空数据", this::deleteData);
    }
    LocalSuite suite = new LocalSuite(layout, addresses, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
    try {
      start(suite);
      progress.tell(Welcome.page(addresses));
      stay(suite);
    } catch (RuntimeException failure) {
      if (!stopping) {
        progress.close();
        stop(suite);
        throw failure;
      }
    } finally {
      Reference.reachabilityFence(claim);
    }
  }

  private void start(LocalSuite suite) {
    progress.step(
        "The suite is up 全部就绪",
        () -> {
          suite.start();
          if (options.load()) {
            new SampleData(layout, suite, progress).load();
          }
        });
  }

  private void deleteData() {
    try {
      FileUtils.deleteDirectory(layout.data().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + layout.data(), e);
    }
  }

  /**
   * A service that ends by itself is started again, as a cluster would; one that does not come back
   * ends the suite.
   */
  private void stay(LocalSuite suite) {
    CompletableFuture<Void> lost = new CompletableFuture<>();
    Part.services().forEach(service -> startAgainWhenEnded(suite, service, lost));
    try {
      lost.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  private void startAgainWhenEnded(LocalSuite suite, Part service, CompletableFuture<Void> lost) {
    suite
        .service(service)
        .ended()
        .thenAcceptAsync(
            code -> {
              if (!stopping) {
                progress.tell(
                    service.label() + " has ended with code " + code + "; starting it again 重新启动");
                suite.startAgain(service);
                startAgainWhenEnded(suite, service, lost);
              }
            })
        .exceptionally(
            problem -> {
              lost.completeExceptionally(problem.getCause());
              return null;
            });
  }

  private void stop(LocalSuite suite) {
    if (!stopping) {
      stopping = true;
      progress.step("Stopped 已停止", suite::close);
    }
  }
}
