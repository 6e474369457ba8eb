package org.gongkai.task.task;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;

/** A task of twenty working days, and who comes to it. */
abstract class TaskScene {

  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20,\"quote\":\"20个工作日内\"}";

  @Inject Town town;

  final String region = Town.region();
  final String unit = region + "-MZJ";
  final String other = region + "-NW";
  final String coordinator = region + "-FGW";
  UUID item;
  UUID task;

  @BeforeEach
  void aTaskOfTwentyWorkingDays() {
    town.on("2026-02-06");
    List.of(unit, other, coordinator).forEach(code -> town.unit(code, region));
    item =
        town.item(
            region + "-1",
            region,
            TWENTY,
            "["
                + Town.assign("RESPONSIBLE", "EACH", List.of(unit))
                + ","
                + Town.assign("COORDINATING", "EACH", List.of(coordinator))
                + "]");
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    task = town.task(item);
  }

  ValidatableResponse post(String token, String command, long version, String body) {
    RequestSpecification request = request(token, version);
    if (!body.isEmpty()) {
      request.contentType("application/json").body(body);
    }
    return request.post("/v1/tasks/" + task + "/" + command).then();
  }

  ValidatableResponse get(String token, String path) {
    return request(token, 0).get("/v1/tasks/" + task + path).then();
  }

  static RequestSpecification request(String token, long version) {
    RequestSpecification request = given();
    if (token != null) {
      request.auth().oauth2(token);
    }
    return version > 0 ? request.header("If-Match", "\"" + version + "\"") : request;
  }

  String officer() {
    return token(Roles.UNIT_OFFICER, unit, null);
  }

  String supervisor() {
    return token(Roles.SUPERVISOR, null, region);
  }

  String who(String who) {
    return switch (who) {
      case "officer" -> officer();
      case "coordinator" -> token(Roles.UNIT_OFFICER, coordinator, null);
      case "foreign-officer" -> token(Roles.UNIT_OFFICER, other, null);
      case "supervisor" -> supervisor();
      case "upper-supervisor" -> token(Roles.SUPERVISOR, null, "990000");
      case "foreign-supervisor" -> token(Roles.SUPERVISOR, null, "880000");
      case "assessor" -> token(Roles.ASSESSOR, null, region);
      case "nobody" -> null;
      default -> token(who, null, null);
    };
  }

  static String token(String role, String unit, String jurisdiction) {
    TestTokens token = TestTokens.of(role, role);
    if (unit != null) {
      token = token.unit(unit);
    }
    return (jurisdiction == null ? token : token.jurisdiction(jurisdiction)).token();
  }
}
