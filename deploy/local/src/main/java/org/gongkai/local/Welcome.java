package org.gongkai.local;

import java.util.stream.Collectors;

/** The page that {@code deploy/up} ends with: addresses, sample users, what to try. */
final class Welcome {

  private Welcome() {}

  static String page(Addresses addresses) {
    return """

        Gongkai 公开 is ready 已就绪

          Consoles 控制台        catalog 目录       %1$s/q/swagger-ui
          (sign in: Authorize)   tasks 任务         %2$s/q/swagger-ui
                                 notifications 通知 %3$s/q/swagger-ui
          Mail 收件箱            %4$s
          Keycloak 登录          %5$s   (%6$s / %6$s)
          PostgreSQL, Kafka      localhost:%7$d (postgres / postgres), localhost:%8$d

          Sample users 示例用户, password 密码: %9$s
        %10$s
          To try 试一试
            1. When is it due? 期限怎么算 — public, no sign-in:
               curl '%2$s/v1/deadline-calculations?kind=WORKING_DAYS_FROM_FORMATION&from=2026-02-06&days=7'
            2. What must a unit do? 本单位的任务 — sign in to %2$s/q/swagger-ui
               as cz-mzj-officer, then GET /v1/tasks
            3. Who is told? 提醒与邮件 — read %4$s
            4. Anything else 其他 — the consoles' examples name records that are there: sign in
               as the cz- user whose role an operation names, then Execute

        Ctrl-C stops everything and keeps the data. Ctrl-C 停止，数据保留。
        """
        .formatted(
            addresses.uri(Part.CATALOG),
            addresses.uri(Part.TASK),
            addresses.uri(Part.NOTIFICATION),
            addresses.uri(Part.MAIL),
            addresses.uri(Part.KEYCLOAK),
            LocalKeycloak.ADMIN,
            addresses.port(Part.POSTGRES),
            addresses.port(Part.KAFKA),
            Realm.SAMPLE_PASSWORD,
            users());
  }

  private static String users() {
    return Realm.sampleUsers().stream()
        .map(
            user ->
                "    %-18s %-14s %-13s %s%n"
                    .formatted(user.username(), user.role(), user.unit(), user.name()))
        .collect(Collectors.joining());
  }
}
