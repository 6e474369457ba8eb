package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What an operation answers when all went well: a creation 201, who has nothing to say 204; in
 * words of both languages.
 */
final class SuccessAnswers {

  private static final Map<String, String> WORDS =
      Map.of("OK", "成功 / done", "Created", "已创建 / created", "No Content", "完成，无内容 / done");

  private SuccessAnswers() {}

  /**
   * @param returns name of the schema of what the operation returns; empty when it returns nothing
   *     and null when that is not known
   */
  static void describe(Operation operation, boolean creates, String returns, Components known) {
    Map<String, APIResponse> all = new LinkedHashMap<>();
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> all.put(status(status, answer, creates, returns), answer));
    all.forEach(
        (status, answer) -> {
          if (status.startsWith("2")) {
            complete(status, answer, returns, known);
          }
        });
    operation.getResponses().setAPIResponses(all);
  }

  private static String status(String status, APIResponse answer, boolean creates, String returns) {
    boolean unsaid = WORDS.containsKey(String.valueOf(answer.getDescription()));
    if (!status.startsWith("2") || !unsaid) {
      return status;
    }
    if ("".equals(returns)) {
      return "204";
    }
    return creates ? "201" : "200";
  }

  private static void complete(
      String status, APIResponse answer, String returns, Components known) {
    if (status.equals("204")) {
      answer.setContent(null);
      answer.setDescription(
          WORDS.containsKey(answer.getDescription())
              ? WORDS.get("No Content")
              : answer.getDescription());
      return;
    }
    if (status.equals("201") && WORDS.containsKey(answer.getDescription())) {
      answer.setDescription(WORDS.get("Created"));
    } else {
      answer.setDescription(WORDS.getOrDefault(answer.getDescription(), answer.getDescription()));
    }
    if (answer.getContent() == null
        && returns != null
        && known.getSchemas() != null
        && known.getSchemas().containsKey(returns)) {
      answer.setContent(
          createContent()
              .addMediaType(
                  "application/json", createMediaType().schema(createSchema().ref(returns))));
    }
  }
}
