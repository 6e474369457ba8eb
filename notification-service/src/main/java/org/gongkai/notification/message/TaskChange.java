package org.gongkai.notification.message;

import java.util.Optional;
import org.gongkai.notification.task.TaskSnapshot;

/**
 * One event in a task's life.
 *
 * @param tells the message it calls for; empty when it concerns nobody but who caused it
 * @param task the task after the event
 * @param previousUnit the unit that owned it before, where known
 */
public record TaskChange(
    Optional<MessageKind> tells, TaskSnapshot task, Optional<String> previousUnit) {}
