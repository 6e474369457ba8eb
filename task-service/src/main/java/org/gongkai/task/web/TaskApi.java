package org.gongkai.task.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of this service's API: its tags stand in the order of the work. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "公开：任务服务 / Gongkai: task service",
            version = "1",
            description =
                "谁应当在何时之前公开什么。先公布放假安排和时效标准，事项展开为义务，到期开立任务，办理、督促、办结。"
                    + " / Who must disclose what by when. Announce the calendar and service levels;"
                    + " items become obligations, obligations open tasks, which are worked on,"
                    + " supervised and closed."),
    tags = {
      @Tag(name = "calendar", description = "工作日历 / Working calendar"),
      @Tag(name = "deadlines", description = "期限计算 / Deadline calculator"),
      @Tag(name = "service-levels", description = "时效标准 / Service levels"),
      @Tag(name = "obligations", description = "义务 / Obligations"),
      @Tag(name = "tasks", description = "任务 / Tasks")
    })
public class TaskApi extends Application {}
