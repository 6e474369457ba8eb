package org.gongkai.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples that stand in files beside the code, {@code openapi-examples/<operationId>.request.json}
 * and {@code ….response.json} on the class path: longer than an annotation should be, and taken
 * from the running suite. What a resource or the class of the body gives itself is kept.
 *
 * <p>A media type other than JSON is named in the file, as in {@code
 * importDocument.request.form-data.json}; an example that is a text stands in a file ending in
 * {@code .txt}.
 */
final class StoredExamples {

  private static final String FOLDER = "openapi-examples/";
  private static final String JSON = "application/json";

  private final ObjectMapper json;
  private final ClassLoader files;
  private final Map<String, Schema> schemas;

  StoredExamples(ObjectMapper json, ClassLoader files, Components components) {
    this.json = json;
    this.files = files;
    this.schemas = components.getSchemas() == null ? Map.of() : components.getSchemas();
  }

  void addTo(Operation operation) {
    String id = String.valueOf(operation.getOperationId());
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent(), id + ".request");
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> response.getValue().getContent())
        .forEach(content -> add(content, id + ".response"));
  }

  private void add(Content content, String name) {
    if (content == null || content.getMediaTypes() == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (type, media) -> {
              if (!hasExample(media)) {
                example(type.equals(JSON) ? name : name + "." + subtype(type))
                    .or(() -> ofSchema(media.getSchema()))
                    .ifPresent(media::setExample);
              }
            });
  }

  private static boolean hasExample(MediaType media) {
    return media.getExample() != null
        || (media.getExamples() != null && !media.getExamples().isEmpty());
  }

  /** The example that the class of the body carries, as its {@code @Schema(examples = …)}. */
  private Optional<Object> ofSchema(Schema schema) {
    return Optional.ofNullable(schema)
        .map(Schema::getRef)
        .map(reference -> schemas.get(reference.replaceFirst(".*/", "")))
        .map(Schema::getExamples)
        .flatMap(examples -> examples.stream().findFirst());
  }

  private static String subtype(String type) {
    return type.replaceFirst(".*[/.+]", "");
  }

  private Optional<Object> example(String name) {
    try (InputStream tree = files.getResourceAsStream(FOLDER + name + ".json");
        InputStream text = files.getResourceAsStream(FOLDER + name + ".txt")) {
      if (tree != null) {
        return Optional.of(json.readValue(tree, Object.class));
      }
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the example " + name + " cannot be read", e);
    }
  }
}
