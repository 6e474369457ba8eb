import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects figures and prints them as one table. */
final class Figures {

  private record Figure(String what, String measured, String aim) {}

  private final List<Figure> figures = new ArrayList<>();

  /** Notes a figure. */
  void add(String what, String measured, String aim) {
    figures.add(new Figure(what, measured, aim));
    System.out.printf(Locale.ROOT, "  %-62s %18s   %s%n", what, measured, aim);
  }

  /** Prints all figures. */
  void print() {
    System.out.printf(
        Locale.ROOT,
        "%n| %-60s | %-18s | %-14s |%n|%s|%s|%s|%n",
        "figure",
        "measured",
        "aim",
        "-".repeat(62),
        "-".repeat(20),
        "-".repeat(16));
    figures.forEach(
        figure ->
            System.out.printf(
                Locale.ROOT,
                "| %-60s | %-18s | %-14s |%n",
                figure.what(),
                figure.measured(),
                figure.aim()));
  }

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  static String perSecond(long count, long nanos) {
    return String.format(Locale.ROOT, "%,.0f /s", count / (nanos / 1e9));
  }

  /** The value below which the given share of the durations lies, in milliseconds. */
  static String percentile(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return String.format(Locale.ROOT, "%.1f ms", sorted[Math.max(0, index)] / 1e6);
  }
}
