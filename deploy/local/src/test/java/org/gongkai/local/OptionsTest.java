package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void without_options_the_usual_ports_are_taken_and_everything_is_loaded() {
    Options options = Options.parse(List.of(), Map.of());

    assertEquals(8081, options.addresses().port(Part.CATALOG));
    assertTrue(options.load());
    assertFalse(options.fresh());
  }

  @Test
  void an_option_goes_before_the_environment() {
    Options options =
        Options.parse(
            List.of("--port-catalog=9081", "--fresh", "--no-load"),
            Map.of("GONGKAI_PORT_CATALOG", "7081", "GONGKAI_PORT_TASK", "7082"));

    assertEquals(9081, options.addresses().port(Part.CATALOG));
    assertEquals(7082, options.addresses().port(Part.TASK));
    assertTrue(options.fresh());
    assertFalse(options.load());
  }

  @Test
  void what_is_not_understood_is_refused() {
    assertThrows(StartFailure.class, () -> Options.parse(List.of("--frehs"), Map.of()));
    assertThrows(StartFailure.class, () -> Options.parse(List.of("--port-task=0"), Map.of()));
    assertThrows(
        StartFailure.class, () -> Options.parse(List.of(), Map.of("GONGKAI_PORT_KAFKA", "many")));
  }

  @Test
  void the_help_names_every_port() throws IOException {
    try (InputStream usage = Options.class.getResourceAsStream("/usage.txt")) {
      String text = new String(usage.readAllBytes(), StandardCharsets.UTF_8);
      for (Part part : Part.values()) {
        assertTrue(text.contains(part.key() + " (" + part.usualPort() + ")"), part.key());
      }
    }
  }
}
