package org.gongkai.local;

import java.util.stream.Stream;

/** What listens on a port in the local stack. */
public enum Part {
  POSTGRES("postgres", 5433, "PostgreSQL 数据库"),
  KAFKA("kafka", 9092, "Kafka 消息"),
  KEYCLOAK("keycloak", 8180, "Keycloak 登录"),
  SMTP("smtp", 2525, "Mail server 邮件"),
  MAIL("mail", 8025, "Mail over HTTP 收件箱"),
  CATALOG("catalog", 8081, "catalog-service 目录"),
  TASK("task", 8082, "task-service 任务"),
  NOTIFICATION("notification", 8083, "notification-service 通知");

  private final String key;
  private final int usualPort;
  private final String label;

  Part(String key, int usualPort, String label) {
    this.key = key;
    this.usualPort = usualPort;
    this.label = label;
  }

  /** The three services of the suite, in the order data travels through them. */
  public static Stream<Part> services() {
    return Stream.of(CATALOG, TASK, NOTIFICATION);
  }

  /** The word for it in options; a service's database has this name too. */
  public String key() {
    return key;
  }

  /** The port it has unless another is asked for. */
  public int usualPort() {
    return usualPort;
  }

  /** Its name for people, in English and Chinese. */
  public String label() {
    return label;
  }
}
