package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Properties of type {@code JsonNode} hold any JSON. Left alone, the description would list the
 * Java methods of the class, and take it for an array because it can be iterated.
 */
final class AnyJson {

  private static final String CLASS = "JsonNode";
  private static final String KIND_OF_CLASS = "JsonNodeType";

  private AnyJson() {}

  static void describe(Components components) {
    Map<String, Schema> schemas = components.getSchemas();
    if (schemas == null || !schemas.containsKey(CLASS)) {
      return;
    }
    schemas.values().stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .filter(property -> String.valueOf(property.getRef()).endsWith("/" + CLASS))
        .forEach(property -> property.setType(null));
    components.removeSchema(KIND_OF_CLASS);
    components.addSchema(CLASS, createSchema().description("任意 JSON / any JSON"));
  }
}
