package org.gongkai.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words for problem codes.
 *
 * <p>Looks into the service's {@code problems.properties} first, then into the platform's own. The
 * machine's locale plays no part.
 */
@ApplicationScoped
public class ProblemTexts {

  private static final List<String> BUNDLES = List.of("problems", "problems-platform");
  private static final Control ONLY_WHAT_WAS_ASKED =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  /** Short summary of the kind of problem; the code itself where a text is missing. */
  public String title(String code, Locale language) {
    return text(code + ".title", language).orElse(code);
  }

  /** What happened this time; empty where a code has no such text. */
  public Optional<String> detail(String code, Map<String, Object> arguments, Locale language) {
    return text(code + ".detail", language).map(text -> fill(text, arguments, language));
  }

  private static Optional<String> text(String key, Locale language) {
    return BUNDLES.stream()
        .filter(ProblemTexts::exists)
        .map(name -> ResourceBundle.getBundle(name, language, loader(), ONLY_WHAT_WAS_ASKED))
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst();
  }

  private static boolean exists(String bundle) {
    return loader().getResource(bundle + ".properties") != null;
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ProblemTexts.class.getClassLoader() : context;
  }

  private static String fill(String text, Map<String, Object> arguments, Locale language) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    return placeholder.replaceAll(
        match ->
            Matcher.quoteReplacement(
                arguments.containsKey(match.group(1))
                    ? words(arguments.get(match.group(1)), language)
                    : match.group()));
  }

  private static String words(Object argument, Locale language) {
    if (argument instanceof Collection<?> many) {
      String comma = Languages.ENGLISH.equals(language) ? ", " : "、";
      return many.stream().map(Objects::toString).collect(Collectors.joining(comma));
    }
    return Objects.toString(argument, "");
  }
}
