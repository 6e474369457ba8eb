package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Headers that every operation of a kind carries, and parameters that mean the same everywhere. */
final class SharedParameters {

  private static final String ID = "id";
  private static final Map<String, String> WORDS =
      Map.of(ID, "标识，见列表 / id, as the list shows it", "unit", "单位代码 / code of the unit");
  private static final Set<String> PLACES = Set.of("cursor", "after");
  private static final Set<String> PAGING = Set.of("limit", "cursor", "after");
  private static final String LANGUAGE = "AcceptLanguage";

  /** An example that the console shows but does not fill in. */
  static final String SHOWN = "x-example";

  private SharedParameters() {}

  static void addTo(Components components) {
    components.addParameter(
        LANGUAGE,
        createParameter()
            .name("Accept-Language")
            .in(In.HEADER)
            .description("回答所用语言，默认中文 / Language of the answer; Chinese unless `en` is preferred")
            .schema(text())
            .example("zh-CN"));
  }

  static void describe(
      HttpMethod method, Operation operation, boolean creates, Components components) {
    if (operation.getParameters() != null) {
      for (Parameter parameter : operation.getParameters()) {
        if (parameter.getDescription() == null) {
          parameter.setDescription(WORDS.get(parameter.getName()));
        }
        if (isList(parameter) && parameter.getExample() instanceof String one) {
          parameter.setExample(List.of(one));
        } else if (StandardProblems.isIfMatch(parameter)) {
          describeIfMatch(parameter);
        } else if (PLACES.contains(parameter.getName()) && parameter.getExample() == null) {
          // each installation seals its own; empty is the first page
          parameter.setExample("");
        } else if (parameter.getExample() == null && isId(parameter, components)) {
          parameter.setExample(sample(parameter.getName()));
        }
      }
    }
    if (method == HttpMethod.GET) {
      showFilters(operation.getParameters());
    }
    if (creates) {
      operation.addParameter(key(String.valueOf(operation.getOperationId())));
    }
    operation.addParameter(createParameter().ref(LANGUAGE));
  }

  /**
   * The console fills in every example, and a list narrowed by all its filters at once is empty; so
   * the examples of filters are told in words. What is asked together with something required is no
   * filter but part of the question.
   */
  private static void showFilters(List<Parameter> parameters) {
    if (parameters == null || parameters.stream().anyMatch(SharedParameters::isRequiredInQuery)) {
      return;
    }
    parameters.stream()
        .filter(parameter -> parameter.getIn() == In.QUERY && parameter.getExample() != null)
        .filter(parameter -> !PAGING.contains(parameter.getName()))
        .forEach(SharedParameters::show);
  }

  private static boolean isRequiredInQuery(Parameter parameter) {
    return parameter.getIn() == In.QUERY && Boolean.TRUE.equals(parameter.getRequired());
  }

  private static void show(Parameter filter) {
    Object example = filter.getExample();
    Object one = example instanceof List<?> several ? several.get(0) : example;
    filter.setDescription("%s（例 / e.g. `%s`）".formatted(filter.getDescription(), one));
    filter.addExtension(SHOWN, example);
    filter.setExample(null);
  }

  /** Required, unless the resource says in words of its own when it is. */
  private static void describeIfMatch(Parameter ifMatch) {
    if (ifMatch.getDescription() == null) {
      ifMatch.setRequired(true);
      ifMatch.setDescription("所依据版本的 ETag / ETag of the version that the change is based on");
    }
    if (ifMatch.getExample() == null) {
      ifMatch.setExample("\"1\"");
    }
  }

  private static boolean isList(Parameter parameter) {
    Schema schema = parameter.getSchema();
    return schema != null
        && schema.getType() != null
        && schema.getType().contains(SchemaType.ARRAY);
  }

  private static boolean isId(Parameter parameter, Components components) {
    Schema schema = parameter.getSchema();
    if (schema != null && schema.getRef() != null && components.getSchemas() != null) {
      schema = components.getSchemas().get(schema.getRef().replaceFirst(".*/", ""));
    }
    return schema != null && "uuid".equals(schema.getFormat());
  }

  /** Each operation has a key of its own, so that the examples can be sent one after the other. */
  private static Parameter key(String operation) {
    return createParameter()
        .name("Idempotency-Key")
        .in(In.HEADER)
        .required(true)
        .description(
            "自拟的键；重复同一请求时使用同一个键，只会创建一次"
                + " / A key of your own; the same key on a repetition creates only once")
        .schema(text().minLength(1).maxLength(255))
        .example(sample(operation));
  }

  private static String sample(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Schema text() {
    return createSchema().addType(SchemaType.STRING);
  }
}
