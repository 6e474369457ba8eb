package org.gongkai.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** JSON pointers (RFC 6901) from the paths of the libraries. */
final class JsonPointers {

  private JsonPointers() {}

  /** From Jackson's path. */
  static String of(List<Reference> path) {
    String pointer = "";
    for (Reference step : path) {
      if (step.getFieldName() != null) {
        pointer = append(pointer, step.getFieldName());
      } else if (step.getIndex() >= 0) {
        pointer = append(pointer, Integer.toString(step.getIndex()));
      }
    }
    return pointer;
  }

  /** From a path of Bean Validation, without its first {@code skipped} nodes. */
  static String of(Path path, int skipped) {
    String pointer = "";
    int seen = 0;
    for (Path.Node node : path) {
      if (seen++ < skipped) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer = append(pointer, node.getIndex().toString());
      } else if (node.getKey() != null) {
        pointer = append(pointer, node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer = append(pointer, node.getName());
      }
    }
    return pointer;
  }

  static String append(String pointer, String step) {
    return pointer + '/' + step.replace("~", "~0").replace("/", "~1");
  }
}
