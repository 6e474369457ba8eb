package org.gongkai.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller of {@code deploy/up} asks for.
 *
 * @param fresh delete all data first
 * @param load load the catalogues of {@code deploy/regimes}
 * @param ports the ports that are not the usual ones
 */
record Options(boolean fresh, boolean load, Map<Part, Integer> ports) {

  /**
   * Reads the command line, and the environment where it says nothing.
   *
   * @throws StartFailure if an argument is not understood
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    boolean fresh = false;
    boolean load = true;
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
      } else {
        throw new StartFailure("unknown option " + argument + "; see deploy/up --help");
      }
    }
    return new Options(fresh, load, ports);
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
