package org.gongkai.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where each part of a local stack listens; always on this machine only.
 *
 * @param ports a port for every part
 */
public record Addresses(Map<Part, Integer> ports) {

  public Addresses {
    ports = Map.copyOf(ports);
  }

  /** A port for each part by a rule. */
  public static Addresses by(ToIntFunction<Part> rule) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, rule.applyAsInt(part));
    }
    return new Addresses(ports);
  }

  /** Free ports for all, for tests beside a running stack. */
  public static Addresses free() {
    return by(part -> Ports.free());
  }

  /** The port of a part. */
  public int port(Part part) {
    return ports.get(part);
  }

  /** The address of a part that speaks HTTP, without a trailing slash. */
  public URI uri(Part part) {
    return URI.create("http://localhost:" + port(part));
  }

  /** The addresses of the three services. */
  public List<URI> consoles() {
    return Part.services().map(this::uri).toList();
  }
}
