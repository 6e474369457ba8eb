package org.gongkai.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the caller of {@code deploy/up} asks for.
 *
 * @param fresh delete all data first
 * @param load load the catalogues of {@code deploy/regimes}
 * @param help only explain
 * @param ports the ports that are not the usual ones
 */
record Options(boolean fresh, boolean load, boolean help, Map<Part, Integer> ports) {

  /** The text of {@code --help}. */
  static final String USAGE =
      """
      deploy/up — starts the whole suite on this machine 一条命令启动全套

        --fresh            delete all data first 清空数据
        --no-load          do not load deploy/regimes 不装载示例目录
        --port-<part>=N    another port 换端口: %s
        --help             this text

      A port can also be set by the environment, for example GONGKAI_PORT_CATALOG=9081.
      Data, logs and unpacked programs lie in .local; Ctrl-C stops everything and keeps the data.
      """
          .formatted(
              Arrays.stream(Part.values())
                  .map(part -> part.key() + " (" + part.usualPort() + ")")
                  .collect(Collectors.joining(", ")));

  /**
   * Reads the command line, and the environment where it says nothing.
   *
   * @throws StartFailure if an argument is not understood
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    boolean fresh = false;
    boolean load = true;
    boolean help = false;
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String value = environment.get("GONGKAI_PORT_" + part.name());
      if (value != null) {
        ports.put(part, port(value));
      }
    }
    for (String argument : arguments) {
      Optional<Part> part =
          Arrays.stream(Part.values()).filter(p -> argument.startsWith(option(p))).findFirst();
      if (part.isPresent()) {
        ports.put(part.get(), port(argument.substring(option(part.get()).length())));
      } else if (argument.equals("--fresh")) {
        fresh = true;
      } else if (argument.equals("--no-load")) {
        load = false;
      } else if (argument.equals("--help") || argument.equals("-h")) {
        help = true;
      } else {
        throw new StartFailure("unknown option " + argument + "; see deploy/up --help");
      }
    }
    return new Options(fresh, load, help, ports);
  }

  private static String option(Part part) {
    return "--port-" + part.key() + "=";
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new StartFailure("not a port: " + value);
    }
    throw new StartFailure("not a port: " + value);
  }

  /** Where everything shall listen. */
  Addresses addresses() {
    return Addresses.by(part -> ports.getOrDefault(part, part.usualPort()));
  }
}
