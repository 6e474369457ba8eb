package org.gongkai.platform.problem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where a JSON body breaks its contract, and what is expected there. */
final class JsonFaults {

  private JsonFaults() {}

  /** The refusal, or empty when the failure is the service's own fault and not the caller's. */
  static Optional<ProblemException> of(JsonProcessingException failure) {
    if (failure instanceof InvalidDefinitionException) {
      return Optional.empty();
    }
    if (failure instanceof JsonMappingException mapping) {
      return mapping.getProcessor() instanceof JsonParser
          ? Optional.of(mapping(mapping))
          : Optional.empty();
    }
    return Optional.of(malformed(failure));
  }

  private static ProblemException mapping(JsonMappingException failure) {
    if (isTrailingToken(failure)) {
      return malformed(failure);
    }
    return new InvalidRequest(fault(JsonPointers.of(failure.getPath()), failure));
  }

  private static FieldError fault(String pointer, JsonMappingException failure) {
    if (failure instanceof PropertyBindingException unknown) {
      return new FieldError(
          pointer,
          "unknown-property",
          Map.of(
              "property", unknown.getPropertyName(),
              "known", names(unknown.getKnownPropertyIds())));
    }
    if (failure instanceof InvalidTypeIdException kind) {
      return unknownKind(pointer, kind);
    }
    if (failure instanceof InvalidNullException) {
      return new FieldError(pointer, "required", Map.of());
    }
    if (failure instanceof InvalidFormatException format) {
      return Expectation.of(format.getTargetType()).fault(pointer, format.getValue());
    }
    if (failure instanceof MismatchedInputException mismatch
        && !(failure instanceof ValueInstantiationException)
        && mismatch.getTargetType() != null) {
      return Expectation.of(mismatch.getTargetType()).fault(pointer, null);
    }
    return new FieldError(pointer, "invalid-value", Map.of());
  }

  private static FieldError unknownKind(String pointer, InvalidTypeIdException failure) {
    Class<?> base = failure.getBaseType().getRawClass();
    JsonTypeInfo info = base.getAnnotation(JsonTypeInfo.class);
    JsonSubTypes subtypes = base.getAnnotation(JsonSubTypes.class);
    String place = info == null ? pointer : JsonPointers.append(pointer, info.property());
    if (failure.getTypeId() == null) {
      return new FieldError(place, "required", Map.of());
    }
    List<String> allowed =
        subtypes == null
            ? List.of()
            : Arrays.stream(subtypes.value()).map(JsonSubTypes.Type::name).toList();
    return new FieldError(
        place,
        "unknown-value",
        Map.of("value", Expectation.shown(failure.getTypeId()), "allowed", allowed));
  }

  private static MalformedJson malformed(JsonProcessingException failure) {
    JsonLocation place = failure.getLocation();
    return place == null
        ? new MalformedJson(0, 0)
        : new MalformedJson(Math.max(place.getLineNr(), 0), Math.max(place.getColumnNr(), 0));
  }

  /** Jackson has no type of its own for text after the end of the body. */
  private static boolean isTrailingToken(JsonMappingException failure) {
    return failure.getOriginalMessage().startsWith("Trailing token");
  }

  private static List<String> names(Iterable<Object> ids) {
    if (ids == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    ids.forEach(id -> names.add(String.valueOf(id)));
    return names.stream().sorted().toList();
  }
}
